import { asId, type FulfillmentLineId, type Instant, type LineId, type ReturnId } from '../../domain/ids.ts';
import type { Fulfillment, ParcelStatus, Return } from '../../domain/order.ts';
import type { Fulfillment as WireFulfillment, Return as WireReturn } from './wire/order.ts';

export const instant = (text: string): Instant => asId<Instant>(new Date(text).toISOString());
export const instantOrNull = (text: string | null): Instant | null => (text === null ? null : instant(text));

/** A fulfilment that was called off is no parcel. */
export function isParcel({ status, displayStatus }: WireFulfillment): boolean {
  const calledOff = ['CANCELLED', 'ERROR', 'FAILURE'].includes(status) && displayStatus !== 'FAILURE' && displayStatus !== 'NOT_DELIVERED';
  return !calledOff && displayStatus !== 'CANCELED' && displayStatus !== 'LABEL_VOIDED';
}

export function toFulfillment(parcel: WireFulfillment): Fulfillment {
  const [tracking] = parcel.trackingInfo;
  const scan = parcel.events.find((event) => !noScan.has(event.status));
  return {
    id: parcel.id,
    createdAt: instant(parcel.createdAt),
    carrier: tracking?.company ?? null,
    tracking: tracking?.number ?? null,
    trackingUrl: tracking?.url ?? null,
    status: toStatus(parcel.displayStatus),
    lastScanAt: scan ? instant(scan.happenedAt) : null,
    estimatedAt: instantOrNull(parcel.estimatedDeliveryAt),
    deliveredAt: instantOrNull(parcel.deliveredAt),
    lines: parcel.fulfillmentLineItems.nodes.map((entry) => ({
      id: asId<FulfillmentLineId>(entry.id),
      line: asId<LineId>(entry.lineItem.id),
      quantity: entry.quantity ?? 0,
    })),
  };
}

/** Made by printing a label, before the carrier has seen the parcel. */
const noScan = new Set(['LABEL_PURCHASED', 'LABEL_PRINTED', 'CONFIRMED']);

function toStatus(displayStatus: string | null): ParcelStatus {
  switch (displayStatus) {
    case 'LABEL_PRINTED':
    case 'LABEL_PURCHASED':
    case 'CONFIRMED':
    case 'SUBMITTED':
      return 'label_printed';
    case 'OUT_FOR_DELIVERY':
      return 'out_for_delivery';
    // A parcel that waits at the pick-up point is, like after an attempt, the customer's to fetch.
    case 'ATTEMPTED_DELIVERY':
    case 'READY_FOR_PICKUP':
      return 'attempted';
    case 'DELIVERED':
    case 'PICKED_UP':
      return 'delivered';
    case 'FAILURE':
    case 'NOT_DELIVERED':
      return 'failure';
    // Shipped, and the carrier tells nothing (FULFILLED, MARKED_AS_FULFILLED) or tells that it moves.
    default:
      return 'in_transit';
  }
}

export function toReturn(entry: WireReturn): Return {
  const arrivals = entry.reverseFulfillmentOrders
    .flatMap((order) => order.lineItems.flatMap((line) => line.dispositions))
    .filter((disposition) => disposition.type !== 'MISSING')
    .map((disposition) => instant(disposition.createdAt))
    .sort();
  return {
    id: asId<ReturnId>(entry.id),
    name: entry.name,
    status: returnStatus(entry.status),
    createdAt: instant(entry.createdAt),
    receivedAt: arrivals[0] ?? null,
    lines: entry.returnLineItems.nodes.flatMap((line) =>
      line.fulfillmentLineItem ? [{ line: asId<LineId>(line.fulfillmentLineItem.lineItem.id), quantity: line.quantity }] : [],
    ),
    exchange: entry.exchangeLineItems.length > 0,
  };
}

function returnStatus(status: string): Return['status'] {
  switch (status) {
    case 'REQUESTED':
      return 'requested';
    case 'CLOSED':
      return 'closed';
    case 'CANCELED':
      return 'canceled';
    case 'DECLINED':
      return 'declined';
    default:
      return 'open';
  }
}
