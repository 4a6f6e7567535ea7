import type { StoreOrder } from '../formats/store-file.ts';
import type { Times } from '../formats/times.ts';
import type { EventStatus, Fulfillment, FulfillmentLine, Order, ShopState } from './model.ts';
import { piecesOf } from './pieces.ts';
import { fulfilled } from './reckon.ts';
import { known } from './state.ts';

const displayOf = {
  label_printed: 'LABEL_PRINTED',
  in_transit: 'IN_TRANSIT',
  out_for_delivery: 'OUT_FOR_DELIVERY',
  attempted: 'ATTEMPTED_DELIVERY',
  delivered: 'DELIVERED',
  failure: 'FAILURE',
} as const;

type Parcel = StoreOrder['fulfillments'][number];

/** Parcels, and the work orders of the warehouse: what is shipped is closed, the rest is open or in progress. */
export function seedParcels(state: ShopState, order: Order, from: StoreOrder, times: Times): void {
  for (const parcel of from.fulfillments) seedParcel(state, order, parcel, times);
  const shipped = order.lines.map((line) => ({ line, quantity: fulfilled(order, line) })).filter((entry) => entry.quantity > 0);
  const waiting = order.lines
    .map((line) => ({ line, quantity: line.quantity - fulfilled(order, line) }))
    .filter((entry) => entry.quantity > 0);
  if (shipped.length > 0) addWorkOrder(state, order, 'CLOSED', shipped, order.createdAt);
  if (waiting.length > 0) {
    const status = from.cancelledAt ? 'CANCELLED' : from.fulfillmentInProgress ? 'IN_PROGRESS' : 'OPEN';
    addWorkOrder(state, order, status, waiting, order.createdAt);
    if (status !== 'CANCELLED') for (const { line, quantity } of waiting) if (line.variant) line.variant.committed += quantity;
  }
}

function seedParcel(state: ShopState, order: Order, parcel: Parcel, times: Times): void {
  const skus =
    parcel.skus ?? order.lines.flatMap((line) => Array.from({ length: line.quantity - fulfilled(order, line) }, () => line.sku ?? ''));
  const pieces = piecesOf(order, skus, (line) => line.quantity - fulfilled(order, line));
  const deliveredAt = parcel.deliveredAt === null ? null : times.moment(parcel.deliveredAt);
  const status = parcel.status ?? (deliveredAt ? 'delivered' : 'in_transit');
  const lastScan = parcel.lastScanAt === null ? null : times.moment(parcel.lastScanAt);
  const firstKnown = [lastScan, deliveredAt].filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime())[0];
  const createdAt = parcel.createdAt === undefined ? (firstKnown ?? order.createdAt) : times.moment(parcel.createdAt);
  const fulfillment = addFulfillment(state, order, pieces, {
    createdAt,
    displayStatus: displayOf[status],
    carrier: parcel.carrier,
    tracking: parcel.tracking,
    estimatedAt: parcel.estimatedOn === null ? null : times.moment(parcel.estimatedOn, 'end'),
    deliveredAt: status === 'delivered' ? deliveredAt : null,
  });
  const add = (event: EventStatus, happenedAt: Date) =>
    fulfillment.events.push({ id: state.nextId('FulfillmentEvent'), status: event, happenedAt });
  add('LABEL_PURCHASED', createdAt);
  if (status === 'label_printed') return;
  const lastStatus = displayOf[status];
  if (lastScan) add(deliveredAt && status === 'delivered' ? 'IN_TRANSIT' : lastStatus, lastScan);
  if (deliveredAt && status === 'delivered') add('DELIVERED', deliveredAt);
}

export function addFulfillment(
  state: ShopState,
  order: Order,
  pieces: readonly { line: FulfillmentLine['line']; quantity: number }[],
  fields: Pick<Fulfillment, 'createdAt' | 'displayStatus' | 'carrier' | 'tracking' | 'estimatedAt' | 'deliveredAt'> & {
    trackingUrl?: string | null;
  },
): Fulfillment {
  const lines: FulfillmentLine[] = [];
  const fulfillment: Fulfillment = known(state, {
    id: state.nextId('Fulfillment'),
    name: `${order.name}-F${order.fulfillments.length + 1}`,
    order,
    ...fields,
    trackingUrl: fields.trackingUrl ?? trackingUrl(fields.carrier, fields.tracking),
    lines,
    events: [],
  });
  for (const { line, quantity } of pieces) {
    lines.push(known(state, { id: state.nextId('FulfillmentLineItem'), fulfillment, line, quantity }));
  }
  order.fulfillments.push(fulfillment);
  return fulfillment;
}

/** Shopify fills in the address for the carriers it knows. */
function trackingUrl(carrier: string | null, tracking: string | null): string | null {
  if (tracking === null) return null;
  const number = encodeURIComponent(tracking);
  switch ((carrier ?? '').toLowerCase()) {
    case 'gls':
      return `https://gls-group.com/track/${number}`;
    case 'postnord':
    case 'postnord dk':
      return `https://tracking.postnord.com/tracking.html?id=${number}`;
    case 'dhl':
      return `https://www.dhl.com/track?tracking-id=${number}`;
    default:
      return null;
  }
}

export function addWorkOrder(
  state: ShopState,
  order: Order,
  status: 'OPEN' | 'IN_PROGRESS' | 'CLOSED' | 'CANCELLED',
  pieces: readonly { line: FulfillmentLine['line']; quantity: number }[],
  at: Date,
): void {
  order.fulfillmentOrders.push(
    known(state, {
      id: state.nextId('FulfillmentOrder'),
      order,
      status,
      createdAt: at,
      updatedAt: at,
      lines: pieces.map(({ line, quantity }) => ({
        id: state.nextId('FulfillmentOrderLineItem'),
        line,
        total: quantity,
        remaining: status === 'CLOSED' || status === 'CANCELLED' ? 0 : quantity,
      })),
    }),
  );
}
