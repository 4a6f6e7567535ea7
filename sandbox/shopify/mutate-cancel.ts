import { type Context, type Mutation, no, type UserError } from './context.ts';
import type { CancelJob, Order } from './model.ts';
import { decimal } from './money.ts';
import { orderById } from './present.ts';
import { capturable, fulfilled, received, refundable, refundedAmount, reservedOn, unfulfilled } from './reckon.ts';
import { addRefund } from './seed-payments.ts';
import { addTransaction, known } from './state.ts';

const refused = (error: UserError) => ({ job: null, jobResult: null, orderCancelUserErrors: [error], userErrors: [error] });

/** How long a cancellation takes by the shop's clock; a client that asks twice sees it end in any case. */
const jobMs = 1_000;

interface Args {
  readonly orderId: string;
  readonly reason: string;
  readonly restock: boolean;
  readonly refund?: boolean | null;
  readonly refundMethod?: { readonly originalPaymentMethodsRefund?: boolean; readonly storeCreditRefund?: unknown } | null;
  readonly staffNote?: string | null;
}

/** Cancelling is asynchronous and cannot be taken back: the answer is a job, and the order changes when the job is done. */
export const orderCancel: Mutation = (input, context) => {
  const args = input as unknown as Args;
  const order = orderById(context, args.orderId);
  if (!order) return refused(no('Order does not exist', ['orderId'], 'NOT_FOUND'));
  if (order.cancelledAt) return refused(no('Order has already been cancelled', ['orderId'], 'INVALID'));
  if (context.state.jobs.some((job) => job.order === order && !job.done)) {
    return refused(no('Order is already being cancelled', ['orderId'], 'INVALID'));
  }
  if (order.lines.some((line) => fulfilled(order, line) > 0)) {
    return refused(no('Cannot cancel an order with fulfilled items', ['orderId'], 'INVALID'));
  }
  // Goods in the warehouse's hands: such a fulfillment can only be stopped by whoever took it on.
  if (order.fulfillmentOrders.some((work) => work.status === 'IN_PROGRESS')) {
    return refused(no('Cannot cancel an order with outstanding fulfillments', ['orderId'], 'INVALID'));
  }
  if (order.returns.some((entry) => entry.status === 'OPEN' || entry.status === 'REQUESTED')) {
    return refused(no('Cannot cancel an order with returns in progress', ['orderId'], 'INVALID'));
  }
  if (order.transactions.some((entry) => entry.kind === 'AUTHORIZATION' && entry.status === 'PENDING')) {
    return refused(no('Cannot cancel an order with pending payment authorizations', ['orderId'], 'INVALID'));
  }
  if (args.refund && args.refundMethod) return refused(no('Only one of refund and refundMethod may be given', ['refundMethod'], 'INVALID'));
  if (args.refundMethod?.storeCreditRefund !== undefined)
    throw new Error('Sandbox does not implement OrderCancelRefundMethodInput.storeCreditRefund');

  const payBack = args.refund === true || args.refundMethod?.originalPaymentMethodsRefund === true;
  const job: CancelJob = known(context.state, {
    id: context.state.nextId('Job'),
    resultId: context.state.nextId('OrderCancelJobResult'),
    order,
    dueAt: context.now.getTime() + jobMs,
    polls: 0,
    done: false,
    run: () => cancel(order, args, payBack, context),
  });
  context.state.byId.set(job.resultId, job);
  context.state.jobs.push(job);
  return { job, jobResult: job, orderCancelUserErrors: [], userErrors: [] };
};

function cancel(order: Order, args: Args, payBack: boolean, context: Context): void {
  const { state } = context;
  const at = context.now;
  const open = received(order) - refundedAmount(order);
  const reserved = capturable(order);
  const pieces = order.lines.map((line) => ({
    line,
    quantity: refundable(order, line),
    restockType: args.restock ? 'CANCEL' : 'NO_RESTOCK',
  }));
  for (const line of order.lines) {
    const waiting = unfulfilled(order, line);
    if (!line.variant) continue;
    line.variant.committed -= waiting;
    if (args.restock) line.variant.available += waiting;
  }
  for (const work of order.fulfillmentOrders) {
    if (work.status === 'CLOSED') continue;
    work.status = 'CANCELLED';
    work.updatedAt = at;
    for (const entry of work.lines) entry.remaining = 0;
  }
  for (const entry of order.transactions.filter((payment) => payment.kind === 'AUTHORIZATION')) {
    const amount = reservedOn(order, entry);
    if (amount > 0) addTransaction(state, order, { kind: 'VOID', amount, parent: entry, at });
  }
  const back = payBack ? open : 0;
  if (back > 0) addRefund(state, order, { at, amount: back, pieces: pieces.filter((piece) => piece.quantity > 0), note: null });
  for (const line of order.lines) line.removed = line.quantity - refundedPiecesOf(order, line);
  Object.assign(order, {
    cancelledAt: at,
    closedAt: at,
    cancelReason: args.reason,
    cancelStaffNote: args.staffNote ?? null,
    updatedAt: at,
  });
  const amount = back + reserved;
  context.record({
    kind: 'order_cancelled',
    subject: order.name,
    mutation: 'orderCancel',
    data: { refunded: decimal(back), released: decimal(reserved), restock: args.restock, staffNote: args.staffNote ?? null },
    effect: { kind: 'cancel_order', order: order.name, ...(amount > 0 ? { amount: decimal(amount) } : {}) },
  });
}

const refundedPiecesOf = (order: Order, line: Order['lines'][number]) =>
  order.refunds.flatMap((refund) => refund.lines).reduce((count, entry) => count + (entry.line === line ? entry.quantity : 0), 0);

/** Ends what is due. Asking for a job brings it to its end by the second time. */
export function settleJobs(jobs: readonly CancelJob[], now: number): void {
  for (const job of jobs) if (!job.done && job.dueAt <= now) finish(job);
}

export function pollJob(job: CancelJob): CancelJob {
  job.polls += 1;
  if (!job.done && job.polls >= 2) finish(job);
  return job;
}

export function finish(job: CancelJob): void {
  job.done = true;
  job.run();
}
