import type { Facts } from '../domain/decision.ts';
import type { LocalDate } from '../domain/ids.ts';
import type { Order } from '../domain/order.ts';
import type { ToolContext } from './define-tool.ts';
import { type JudgedParcel, judgeParcel } from './judge-parcel.ts';
import { lineFacts } from './order-facts.ts';

/** How an order's delivery can stand; the first that holds for any part of it counts: goods that nobody has sent need a person. */
export const standings = [
  'cancelled',
  'ship_overdue',
  'failed',
  'lost',
  'overdue',
  'late',
  'in_transit',
  'in_progress',
  'not_shipped',
  'delivered',
] as const;
export type Standing = (typeof standings)[number];

/** Where all of an order's goods are: each parcel, and what has not been sent. The worst of it is how the order stands. */
export function judgeShipment(order: Order, context: ToolContext): { standing: Standing; facts: Facts } {
  const { policy, calendar, now } = context;
  const parcels = order.fulfillments.map((parcel) => ({ parcel, judged: judgeParcel(parcel, order, policy, calendar, now) }));
  const open = openPieces(order);
  const waiting = order.cancelledAt === null && open.length > 0 ? waitingStanding(order, context) : null;
  const here: Standing[] = [...parcels.map(({ judged }) => judged.standing), ...(waiting ? [waiting] : [])];
  const standing = order.cancelledAt === null ? (standings.find((each) => here.includes(each)) ?? 'not_shipped') : 'cancelled';
  const facts: Facts = {
    order: order.name,
    standing,
    waiting,
    waiting_items: waiting ? open : [],
    parcels: parcels.map(({ parcel, judged }) =>
      parcelFacts(parcel, judged, order, parcel.estimatedAt && calendar.day(parcel.estimatedAt), calendar.day(now)),
    ),
  };
  return { standing, facts };
}

function waitingStanding(order: Order, { policy, calendar, now }: ToolContext): Standing {
  const waited = calendar.businessDaysBetween(order.createdAt, calendar.day(now));
  // Picked is not sent: a parcel that has been on the packing table for days is overdue too.
  if (waited >= policy.delivery.ship_within_business_days) return 'ship_overdue';
  return order.fulfillmentInProgress ? 'in_progress' : 'not_shipped';
}

function openPieces(order: Order): Facts[] {
  return order.lines.flatMap((line) => {
    const shipped = order.fulfillments.flatMap((parcel) => parcel.lines).filter((entry) => entry.line === line.id);
    const left = line.currentQuantity - shipped.reduce((total, entry) => total + entry.quantity, 0);
    return left > 0 ? [lineFacts(line, left)] : [];
  });
}

function parcelFacts(
  parcel: Order['fulfillments'][number],
  judged: JudgedParcel,
  order: Order,
  estimatedOn: LocalDate | null,
  today: LocalDate,
): Facts {
  return {
    standing: judged.standing,
    status: parcel.status,
    carrier: parcel.carrier,
    tracking: parcel.tracking,
    tracking_url: parcel.trackingUrl,
    shipped_at: parcel.createdAt,
    last_scan_at: parcel.lastScanAt,
    // An estimate that has passed is no estimate.
    estimated_at: estimatedOn !== null && estimatedOn < today ? null : parcel.estimatedAt,
    promised_by: judged.promisedBy,
    grace_until: judged.graceUntil,
    write_after: latest(judged.graceUntil, estimatedOn),
    delivered_at: parcel.deliveredAt,
    items: parcel.lines.flatMap((entry) => {
      const line = order.lines.find((candidate) => candidate.id === entry.line);
      return line ? [lineFacts(line, entry.quantity)] : [];
    }),
  };
}

/** From when on a late parcel may be complained of: not while the carrier still expects it. */
function latest(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
