import { z } from 'zod';
import type { Facts } from '../domain/decision.ts';
import type { Order } from '../domain/order.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { type JudgedParcel, judgeParcel } from './judge-parcel.ts';
import { lineFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';

const worstFirst = [
  'cancelled',
  'failed',
  'lost',
  'overdue',
  'ship_overdue',
  'late',
  'in_transit',
  'in_progress',
  'not_shipped',
  'delivered',
] as const;
type Standing = (typeof worstFirst)[number];

export const trackShipment = defineReadTool({
  name: 'track_shipment',
  description:
    "Tells where the parcels of the requester's orders are: carrier, tracking number, last scan, estimate, and how that stands against the shop's promise.",
  input: z.strictObject({ orders: z.array(z.string()).min(1).meta({ description: 'Names of orders found before.' }) }),
  outcomes: [...worstFirst, 'not_found'],
  async run({ orders: names }, context) {
    const orders = await Promise.all(names.map((name) => ownOrder(context, name)));
    const tracked = orders.filter((order) => order !== null).map((order) => track(order, context));
    if (tracked.length < names.length) return { outcome: 'not_found', facts: {} };
    const outcome = worstFirst.find((standing) => tracked.some((entry) => entry.standing === standing)) ?? 'not_shipped';
    return { outcome, facts: { shipments: tracked.map((entry) => entry.facts) } };
  },
});

function track(order: Order, context: ToolContext): { standing: Standing; facts: Facts } {
  const { policy, calendar, now } = context;
  const parcels = order.fulfillments.map((parcel) => ({ parcel, judged: judgeParcel(parcel, order, policy, calendar, now) }));
  const open = openPieces(order);
  const waiting = order.cancelledAt === null && open.length > 0 ? waitingStanding(order, context) : null;
  const standings: Standing[] = [...parcels.map(({ judged }) => judged.standing), ...(waiting ? [waiting] : [])];
  const standing = order.cancelledAt === null ? (worstFirst.find((each) => standings.includes(each)) ?? 'not_shipped') : 'cancelled';
  const facts: Facts = {
    order: order.name,
    standing,
    waiting,
    waiting_items: waiting ? open : [],
    parcels: parcels.map(({ parcel, judged }) => parcelFacts(parcel, judged, order)),
  };
  return { standing, facts };
}

function waitingStanding(order: Order, { policy, calendar, now }: ToolContext): Standing {
  if (order.fulfillmentInProgress) return 'in_progress';
  const waited = calendar.businessDaysBetween(order.createdAt, calendar.day(now));
  return waited >= policy.delivery.ship_within_business_days ? 'ship_overdue' : 'not_shipped';
}

function openPieces(order: Order): Facts[] {
  return order.lines.flatMap((line) => {
    const shipped = order.fulfillments.flatMap((parcel) => parcel.lines).filter((entry) => entry.line === line.id);
    const left = line.currentQuantity - shipped.reduce((total, entry) => total + entry.quantity, 0);
    return left > 0 ? [lineFacts(line, left)] : [];
  });
}

function parcelFacts(parcel: Order['fulfillments'][number], judged: JudgedParcel, order: Order): Facts {
  return {
    standing: judged.standing,
    status: parcel.status,
    carrier: parcel.carrier,
    tracking: parcel.tracking,
    tracking_url: parcel.trackingUrl,
    shipped_at: parcel.createdAt,
    last_scan_at: parcel.lastScanAt,
    estimated_at: parcel.estimatedAt,
    promised_by: judged.promisedBy,
    delivered_at: parcel.deliveredAt,
    items: parcel.lines.flatMap((entry) => {
      const line = order.lines.find((candidate) => candidate.id === entry.line);
      return line ? [lineFacts(line, entry.quantity)] : [];
    }),
  };
}
