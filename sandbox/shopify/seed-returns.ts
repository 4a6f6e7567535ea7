import type { StoreOrder } from '../formats/store-file.ts';
import type { Times } from '../formats/times.ts';
import type { FulfillmentLine, Order, Return, ReturnLine, ShopState } from './model.ts';
import { returnable } from './reckon.ts';
import { known } from './state.ts';

/** Returns as the file tells them. A closed one was taken in and settled; an open one with a date has arrived. */
export function seedReturns(state: ShopState, order: Order, from: StoreOrder, times: Times): void {
  const parcelLines = order.fulfillments.flatMap((parcel) => parcel.lines);
  for (const entry of from.returns) {
    const taken = new Map<FulfillmentLine, number>();
    const free = (line: FulfillmentLine) => returnable(order, line) - (taken.get(line) ?? 0);
    const skus = entry.skus ?? parcelLines.flatMap((line) => Array.from({ length: free(line) }, () => line.line.sku ?? ''));
    for (const sku of skus) {
      const line = parcelLines.find((candidate) => candidate.line.sku === sku && free(candidate) > 0);
      if (line) taken.set(line, (taken.get(line) ?? 0) + 1);
    }
    const receivedAt = entry.receivedAt === null ? null : times.moment(entry.receivedAt);
    const createdAt = entry.createdAt === undefined ? (receivedAt ?? latest(order)) : times.moment(entry.createdAt);
    const status = entry.status === 'requested' ? 'REQUESTED' : entry.status === 'open' ? 'OPEN' : 'CLOSED';
    const added = addReturn(
      state,
      order,
      status,
      createdAt,
      [...taken].map(([fulfillmentLine, quantity]) => ({ fulfillmentLine, quantity })),
    );
    if (status === 'CLOSED') added.closedAt = receivedAt ?? createdAt;
    for (const line of added.lines) {
      if (receivedAt) {
        const id = state.nextId('ReverseFulfillmentOrderDisposition');
        const type = status === 'CLOSED' ? 'RESTOCKED' : 'PROCESSING_REQUIRED';
        line.dispositions.push({ id, type, quantity: line.quantity, createdAt: receivedAt });
      }
      if (status === 'CLOSED') {
        line.processed = line.quantity;
        line.refunded = line.quantity;
      }
    }
  }
}

const latest = (order: Order) =>
  new Date(Math.max(order.createdAt.getTime(), ...order.fulfillments.map((parcel) => parcel.createdAt.getTime())));

export interface NewReturnLine {
  readonly fulfillmentLine: FulfillmentLine;
  readonly quantity: number;
  readonly reasonHandle?: string;
  readonly reasonNote?: string;
  readonly customerNote?: string | null;
}

export function addReturn(
  state: ShopState,
  order: Order,
  status: Return['status'],
  createdAt: Date,
  pieces: readonly NewReturnLine[],
  fees: readonly number[] = [],
): Return {
  const lines: ReturnLine[] = [];
  const added: Return = known(state, {
    id: state.nextId('Return'),
    name: `${order.name}-R${order.returns.length + 1}`,
    order,
    status,
    createdAt,
    closedAt: null,
    approvedAt: null,
    lines,
    exchangeLines: [],
    fees: fees.map((amount) => ({ id: state.nextId('ReturnShippingFee'), amount })),
    reverseOrderId: state.nextId('ReverseFulfillmentOrder'),
  });
  state.byId.set(added.reverseOrderId, added);
  for (const piece of pieces) {
    const line: ReturnLine = known(state, {
      id: state.nextId('ReturnLineItem'),
      reverseLineId: state.nextId('ReverseFulfillmentOrderLineItem'),
      returned: added,
      fulfillmentLine: piece.fulfillmentLine,
      quantity: piece.quantity,
      processed: 0,
      refunded: 0,
      reasonHandle: piece.reasonHandle ?? 'unknown',
      reasonNote: piece.reasonNote ?? '',
      customerNote: piece.customerNote ?? null,
      dispositions: [],
    });
    state.byId.set(line.reverseLineId, line);
    lines.push(line);
  }
  order.returns.push(added);
  return added;
}
