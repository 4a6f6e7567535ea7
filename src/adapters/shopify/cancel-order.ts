import { setTimeout as sleep } from 'node:timers/promises';
import type { ActionOf } from '../../domain/action.ts';
import { add, equals, subtract } from '../../domain/money.ts';
import { cancelProgress, orderCancel, paymentsOfOrder } from './documents/money-back.ts';
import { effectOpen, type Graphql } from './graphql.ts';
import { markNote } from './marks.ts';
import { reckonPayments } from './payments.ts';
import { mustHave, refuse, refuseOn } from './refusal.ts';
import { mayStillChange } from './still-open.ts';
import { CancelProgress, CancelStarted, PaymentsOfOrder } from './wire/writes.ts';

/** Between looks at the shop's job, growing to a second; about half a minute in all. */
const looks = 32;
const waitBeforeLook = (look: number) => Math.min(1000, 50 * 2 ** look);

export function createCancelOrder(graphql: Graphql) {
  return async function cancelOrder(action: ActionOf<'cancel_order'>, mark: string): Promise<void> {
    const { order } = await graphql.query(paymentsOfOrder, { id: action.order.id }, PaymentsOfOrder);
    if (!order) return refuse('The order does not exist.');
    const staffNote = markNote('cancel_order', mark);
    // Sent before and carried out: what is asked for now is there already.
    if (order.cancelledAt !== null && order.cancellation?.staffNote === staffNote) return;
    mayStillChange(order);
    const { received, reserved } = reckonPayments(order.transactions, order.currencyCode);
    const goesBack = add(subtract(received, order.totalRefundedSet), reserved);
    if (!equals(goesBack, action.amount)) return refuse('Another amount would go back than was reckoned.');

    const variables = {
      id: order.id,
      reason: 'CUSTOMER',
      refundMethod: { originalPaymentMethodsRefund: true },
      notify: true,
      staffNote,
    };
    const { orderCancel: answer } = await graphql.mutate(orderCancel, variables, CancelStarted);
    refuseOn(answer.orderCancelUserErrors);
    await waitUntilCancelled(mustHave(answer.job).id, order.id);
  };

  async function waitUntilCancelled(job: string, order: string): Promise<void> {
    try {
      for (let look = 0; look < looks; look += 1) {
        await sleep(waitBeforeLook(look));
        const progress = await graphql.query(cancelProgress, { job, order }, CancelProgress);
        if (progress.order?.cancelledAt) return;
        if (progress.job?.done) break;
      }
    } catch (error) {
      throw effectOpen(error);
    }
    throw effectOpen(new Error('The shop has not cancelled the order.'));
  }
}
