import { isAbove } from '../domain/money.ts';
import type { Fulfillment } from '../domain/order.ts';
import { policyMoney } from '../domain/policy.ts';
import { choosePieces, PiecesInput, parcelsInQuestion } from './choose-pieces.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { deliveryDay } from './judge-return.ts';
import { judgeShipment } from './judge-shipment.ts';
import { asJson, lineFacts, orderFacts } from './order-facts.ts';
import { ownOrder } from './own-orders.ts';

export const judgeDelivered = defineReadTool({
  name: 'judge_delivered',
  description:
    'For a parcel that is said to be delivered and is not there: whether the carrier says so at all, whether it is too early to tell, and whether the goods in it are worth more than the shop makes good at once.',
  input: PiecesInput.pick({ order: true, items: true }),
  outcomes: [
    'just_delivered',
    'small',
    'large',
    'under_way',
    'stuck',
    'not_sent',
    'ship_overdue',
    'which_items',
    'nothing_left',
    'not_found',
  ],
  async run(input, context) {
    const order = await ownOrder(context, input.order);
    if (!order) return { outcome: 'not_found', facts: {} };
    const { standing, facts: shipment } = judgeShipment(order, context);
    const facts = { order: orderFacts(order), shipments: [shipment] };
    const asked = { ...input, received: [], quantity: 'all' as const, parcels: 'delivered' as const };
    const parcels = parcelsInQuestion(order, asked, context);
    if (parcels === 'which_items') return { outcome: 'which_items', facts };
    const [parcel] = parcels;
    if (!parcel) return { outcome: undelivered(standing), facts };

    const { policy, calendar, now } = context;
    const deliveredOn =
      parcels
        .map((each) => deliveryDay(each, policy, calendar))
        .sort()
        .at(-1) ?? calendar.day(now);
    const waitUntil = calendar.addDays(deliveredOn, policy.claims.check_around_days);
    const shown = { ...facts, parcel: parcelFacts(parcel, deliveredOn, waitUntil) };
    if (calendar.day(now) < waitUntil) return { outcome: 'just_delivered', facts: shown };
    return judgeWorth(asked, shown, context);
  },
});

async function judgeWorth(asked: PiecesInput, facts: { readonly [name: string]: ReturnType<typeof asJson> }, context: ToolContext) {
  const chosen = await choosePieces(asked, context);
  if (chosen.kind !== 'chosen') return { outcome: chosen.kind === 'how_many' ? ('which_items' as const) : chosen.kind, facts };
  const items = chosen.pieces.map(({ line, quantity }) => lineFacts(line, quantity));
  const shown = { ...facts, missing: { items, worth: asJson(chosen.amount) } };
  const large = isAbove(chosen.amount, policyMoney(context.policy, context.policy.claims.small_goods));
  return large ? { outcome: 'large' as const, facts: shown, stake: chosen.amount } : { outcome: 'small' as const, facts: shown };
}

function undelivered(standing: ReturnType<typeof judgeShipment>['standing']) {
  switch (standing) {
    case 'failed':
    case 'lost':
    case 'overdue':
      return 'stuck';
    case 'late':
    case 'in_transit':
      return 'under_way';
    case 'in_progress':
    case 'not_shipped':
      return 'not_sent';
    case 'ship_overdue':
      return 'ship_overdue';
    case 'cancelled':
    case 'delivered':
      return 'nothing_left';
    default:
      return standing satisfies never;
  }
}

function parcelFacts(parcel: Fulfillment, deliveredOn: string, waitUntil: string) {
  return { carrier: parcel.carrier, tracking: parcel.tracking, delivered_on: deliveredOn, wait_until: waitUntil };
}
