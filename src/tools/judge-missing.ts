import { z } from 'zod';
import type { Facts } from '../domain/decision.ts';
import { isAbove } from '../domain/money.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import { policyMoney } from '../domain/policy.ts';
import { linesNamed, namedPieces, PiecesInput, piecesIn } from './choose-pieces.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { judgeParcel } from './judge-parcel.ts';
import { judgeShipment } from './judge-shipment.ts';
import { asJson, lineFacts, orderFacts } from './order-facts.ts';
import { ownOrder, ownOrders } from './own-orders.ts';
import { canBeGiven, type Pieces, paidForPieces, piecesLeft, resendsOf } from './pieces-left.ts';

const Input = PiecesInput.omit({ parcels: true }).extend({
  accessory: z
    .boolean()
    .meta({ description: 'What is missing is no goods of its own: laces, a button, a strap, a gift, papers that should have come along.' }),
  everything: z.boolean().meta({ description: 'The parcel was empty: all that should have been in it is missing.' }),
});

export const judgeMissing = defineReadTool({
  name: 'judge_missing',
  description:
    'Tells how goods stand that a customer misses in a parcel: still under way or not sent yet, or delivered by the records, and then whether each is worth more than the shop makes good at once.',
  input: Input,
  outcomes: [
    'small',
    'large',
    'under_way',
    'stuck',
    'not_sent',
    'ship_overdue',
    'mixed',
    'no_goods',
    'which_items',
    'how_many',
    'nothing_left',
    'not_found',
  ],
  async run(input, context) {
    const order = await ownOrder(context, input.order);
    if (!order) return { outcome: 'not_found', facts: {} };
    const { standing, facts: shipment } = judgeShipment(order, context);
    const facts = { order: orderFacts(order), shipments: [shipment] };
    if (standing === 'cancelled') return { outcome: 'nothing_left', facts };
    if (input.accessory) return { outcome: 'no_goods', facts };
    const pieces = misses(order, input, context);
    const elsewhere = whereElse(order, typeof pieces === 'string' ? order.lines : pieces.map(({ line }) => line), context);
    if (elsewhere.place !== null && (typeof pieces === 'string' || elsewhere.forAll)) return { outcome: elsewhere.place, facts };
    if (typeof pieces === 'string') return { outcome: pieces, facts };
    if (elsewhere.place !== null) return { outcome: 'mixed', facts };
    return judgeWorth(order, pieces, input.everything, facts, context);
  },
});

function misses(order: Order, input: z.output<typeof Input>, context: ToolContext) {
  const delivered = piecesIn(
    order.fulfillments.filter((parcel) => parcel.status === 'delivered'),
    order,
  );
  if (input.everything) return delivered.length > 0 ? delivered : 'which_items';
  const ordered = order.lines.filter((line) => line.quantity > 0).map((line) => ({ line, quantity: line.quantity }));
  const [only, ...others] = ordered;
  // One piece was sent and a parcel came: unless they say that it was empty, something else may be missing.
  if (only?.quantity === 1 && others.length === 0 && typeof linesNamed(input.items, [only.line], context) === 'string')
    return 'which_items';
  return namedPieces(ordered, { ...input, parcels: 'any' }, context);
}

/** Where pieces of these lines are that no delivered parcel holds, and whether each of the lines has some there. */
function whereElse(order: Order, lines: readonly OrderLine[], context: ToolContext) {
  const { policy, calendar, now } = context;
  const { waiting } = judgeShipment(order, context).facts;
  const places = lines.map((line) => {
    const holding = order.fulfillments
      .filter((parcel) => parcel.lines.some((entry) => entry.line === line.id))
      .map((parcel) => judgeParcel(parcel, order, policy, calendar, now).standing);
    if (holding.some((standing) => standing === 'overdue' || standing === 'lost' || standing === 'failed')) return 'stuck';
    if (holding.some((standing) => standing !== 'delivered')) return 'under_way';
    const shipped = piecesIn(order.fulfillments, order).find((piece) => piece.line.id === line.id)?.quantity ?? 0;
    if (line.currentQuantity <= shipped) return null;
    return waiting === 'ship_overdue' ? 'ship_overdue' : 'not_sent';
  });
  const place = (['ship_overdue', 'stuck', 'under_way', 'not_sent'] as const).find((each) => places.includes(each)) ?? null;
  return { place, forAll: places.every((each) => each !== null) };
}

async function judgeWorth(order: Order, pieces: readonly Pieces[], everything: boolean, facts: Facts, context: ToolContext) {
  const resends = resendsOf(order, await ownOrders(context));
  const worth = paidForPieces(order, pieces, resends);
  const items = pieces.map(({ line, quantity }) => lineFacts(line, quantity));
  const shown = { ...facts, missing: { items, worth: asJson(worth) } };
  const gone = pieces.some(({ line, quantity }) => piecesLeft(order, line, resends) < quantity);
  if (gone || !canBeGiven(order, worth)) return { outcome: 'nothing_left' as const, facts: shown, stake: worth };
  const most = policyMoney(context.policy, context.policy.claims.small_goods);
  // Each line is judged by itself; an empty parcel is one thing.
  const judged = everything ? [pieces] : pieces.map((piece) => [piece]);
  const large = judged.some((part) => isAbove(paidForPieces(order, part, resends), most));
  return large ? { outcome: 'large' as const, facts: shown, stake: worth } : { outcome: 'small' as const, facts: shown };
}
