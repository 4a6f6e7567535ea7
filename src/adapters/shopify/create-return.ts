import type { ActionOf } from '../../domain/action.ts';
import { decimal } from '../../domain/money.ts';
import { returnCreate, returnReasons } from './documents/returns.ts';
import { swapPrices } from './documents/swap.ts';
import { evenExchange } from './even-exchange.ts';
import type { Graphql } from './graphql.ts';
import { mustHave, refuseOn } from './refusal.ts';
import { ReturnCreated, ReturnReasons, SwapPrices } from './wire/writes.ts';

type Reason = ActionOf<'create_return'>['reason'];

/** The shop's standard reasons for each of ours, best first; shops may hide some of them. */
const handles: Readonly<Record<Reason, readonly string[]>> = {
  unwanted: ['unwanted', 'changed-my-mind', 'other'],
  size: ['size', 'size-too-small', 'size-too-large', 'other'],
  defective: ['defective', 'damaged-or-defective', 'other'],
  wrong_item: ['wrong-item', 'wrong_item', 'received-wrong-item', 'other'],
  other: ['other', 'unknown'],
};

export function createReturnWrites(graphql: Graphql) {
  async function create(
    action: ActionOf<'create_return'> | ActionOf<'create_exchange'>,
    mark: string,
    reason: Reason,
    more: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const reasonId = await findReason(reason);
    const returnLineItems = action.lines.map((line) => ({
      fulfillmentLineItemId: line.fulfillmentLine,
      quantity: line.quantity,
      returnReasonNote: `${reason} [resolute:${mark}]`,
      ...(reasonId === null ? {} : { returnReasonDefinitionId: reasonId }),
    }));
    const input = { orderId: action.order.id, returnLineItems, ...more };
    const { returnCreate: answer } = await graphql.mutate(returnCreate, { input }, ReturnCreated);
    refuseOn(answer.userErrors);
    mustHave(answer.return);
  }

  async function findReason(reason: Reason): Promise<string | null> {
    const wanted = handles[reason];
    const { returnReasonDefinitions: found } = await graphql.query(returnReasons, { handles: wanted }, ReturnReasons);
    const best = wanted.flatMap((handle) => found.filter((entry) => entry.handle === handle && !entry.deleted));
    return best[0]?.id ?? null;
  }

  return {
    createReturn(action: ActionOf<'create_return'>, mark: string): Promise<void> {
      const fee = action.fee && { amount: { amount: decimal(action.fee), currencyCode: action.fee.currency } };
      return create(action, mark, action.reason, fee ? { returnShippingFee: fee } : {});
    },
    async createExchange(action: ActionOf<'create_exchange'>, mark: string): Promise<void> {
      const variants = [...new Set(action.newLines.map((line) => line.variant))];
      const prices = await graphql.query(swapPrices, { order: action.order.id, variants }, SwapPrices);
      const exchangeLineItems = evenExchange(action, prices);
      return create(action, mark, 'size', { exchangeLineItems });
    },
  };
}
