import { type Mutation, no, type UserError } from './context.ts';
import type { Fulfillment, FulfillmentOrder, Line, Order } from './model.ts';
import { addFulfillment } from './seed-parcels.ts';
import { find } from './state.ts';
import { closeWhenEmpty } from './work-orders.ts';

const refused = (error: UserError) => ({ fulfillment: null, userErrors: [error] });

interface Input {
  readonly lineItemsByFulfillmentOrder: readonly {
    readonly fulfillmentOrderId: string;
    readonly fulfillmentOrderLineItems?: readonly { readonly id: string; readonly quantity: number }[] | null;
  }[];
  readonly trackingInfo?: { readonly company?: string | null; readonly number?: string | null; readonly url?: string | null } | null;
}

/** The warehouse hands a parcel to the carrier. */
export const fulfillmentCreate: Mutation = (args, context) => {
  const input = args['fulfillment'] as Input;
  const pieces: { line: Line; quantity: number }[] = [];
  const works: FulfillmentOrder[] = [];
  let order: Order | null = null;
  for (const { fulfillmentOrderId, fulfillmentOrderLineItems } of input.lineItemsByFulfillmentOrder) {
    const work = find<FulfillmentOrder>(context.state, 'FulfillmentOrder', fulfillmentOrderId);
    if (!work) return refused(no('Fulfillment order does not exist.', ['fulfillment']));
    if (work.status !== 'OPEN' && work.status !== 'IN_PROGRESS')
      return refused(no(`Fulfillment order is ${work.status.toLowerCase()}.`, ['fulfillment']));
    if (order && order !== work.order) return refused(no('All fulfillment orders must belong to one order.', ['fulfillment']));
    order = work.order;
    const asked = fulfillmentOrderLineItems ?? work.lines.map((entry) => ({ id: entry.id, quantity: entry.remaining }));
    for (const { id, quantity } of asked) {
      const entry = work.lines.find((candidate) => candidate.id === id);
      if (!entry || quantity < 1 || quantity > entry.remaining)
        return refused(no('Invalid fulfillment order line item quantity requested.', ['fulfillment']));
      pieces.push({ line: entry.line, quantity });
    }
    works.push(work);
  }
  if (!order || pieces.length === 0) return refused(no('Nothing to fulfill.', ['fulfillment']));
  for (const work of works) {
    for (const entry of work.lines) {
      for (const piece of pieces.filter(({ line }) => line === entry.line)) entry.remaining -= Math.min(entry.remaining, piece.quantity);
    }
    closeWhenEmpty(work);
    work.updatedAt = context.now;
  }
  for (const { line, quantity } of pieces) if (line.variant) line.variant.committed -= quantity;
  const tracking = input.trackingInfo;
  const fulfillment = addFulfillment(context.state, order, pieces, {
    createdAt: context.now,
    displayStatus: tracking?.number ? 'LABEL_PURCHASED' : 'FULFILLED',
    carrier: tracking?.company ?? null,
    tracking: tracking?.number ?? null,
    trackingUrl: tracking?.url ?? null,
    estimatedAt: null,
    deliveredAt: null,
  });
  order.updatedAt = context.now;
  context.record({
    kind: 'fulfillment_created',
    subject: order.name,
    mutation: 'fulfillmentCreate',
    data: { fulfillment: fulfillment.name },
  });
  return { fulfillment, userErrors: [] };
};

interface EventInput {
  readonly fulfillmentId: string;
  readonly status: string;
  readonly happenedAt?: string | null;
  readonly estimatedDeliveryAt?: string | null;
}

/** The carrier scans a parcel. */
export const fulfillmentEventCreate: Mutation = (args, context) => {
  const input = args['fulfillmentEvent'] as EventInput;
  const parcel = find<Fulfillment>(context.state, 'Fulfillment', input.fulfillmentId);
  if (!parcel) return { fulfillmentEvent: null, userErrors: [no('Fulfillment does not exist.', ['fulfillmentEvent', 'fulfillmentId'])] };
  const happenedAt = input.happenedAt ? new Date(input.happenedAt) : context.now;
  const event = { id: context.state.nextId('FulfillmentEvent'), status: input.status, happenedAt };
  parcel.events.push(event);
  parcel.displayStatus = input.status;
  if (input.status === 'DELIVERED') parcel.deliveredAt = happenedAt;
  if (input.estimatedDeliveryAt) parcel.estimatedAt = new Date(input.estimatedDeliveryAt);
  context.record({
    kind: 'parcel_scanned',
    subject: parcel.order.name,
    mutation: 'fulfillmentEventCreate',
    data: { status: input.status },
  });
  return { fulfillmentEvent: event, userErrors: [] };
};
