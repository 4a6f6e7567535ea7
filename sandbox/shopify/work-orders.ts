import type { FulfillmentOrder, Line, Order } from './model.ts';

/** What the warehouse has still to send. */
export const openWorkOrders = (order: Order) =>
  order.fulfillmentOrders.filter((entry) => entry.status === 'OPEN' || entry.status === 'IN_PROGRESS');

/** So many pieces of a line need not be sent any more. */
export function takeOffWorkOrders(order: Order, line: Line, quantity: number): void {
  let left = quantity;
  for (const work of openWorkOrders(order)) {
    for (const entry of work.lines) {
      if (entry.line !== line || left === 0) continue;
      const taken = Math.min(left, entry.remaining);
      entry.remaining -= taken;
      left -= taken;
    }
    closeWhenEmpty(work);
  }
}

export function closeWhenEmpty(work: FulfillmentOrder): void {
  if (work.lines.every((entry) => entry.remaining === 0)) work.status = 'CLOSED';
}
