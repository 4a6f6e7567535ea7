import type { ActionOf } from '../../domain/action.ts';
import { decimal, equals, type Money, money, subtract, sum, times } from '../../domain/money.ts';
import { refuse } from './refusal.ts';
import type { SwapPrices } from './wire/writes.ts';

interface ExchangeLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly appliedDiscount?: {
    readonly description: string;
    readonly value: { readonly amount: { readonly amount: string; readonly currencyCode: string } };
  };
}

/**
 * Goods for goods of the same price. What was bought at a discount is exchanged at the same discount, or the shop would ask
 * for the difference; then piece by piece, so that an amount means the same whether the shop takes it per piece or per line.
 */
export function evenExchange(action: ActionOf<'create_exchange'>, prices: SwapPrices): ExchangeLine[] {
  const { returned, wanted } = readSwap(action, prices);
  if (returned.length !== wanted.length) return refuse('An exchange is one piece for one piece.');
  const discounts = wanted.map(({ price }, index) => {
    const piece = returned[index];
    if (!piece || !equals(piece.price, price)) return refuse('The goods wanted have another price.');
    return subtract(price, piece.paid);
  });
  if (discounts.every((off) => off.minor <= 0)) {
    return action.newLines.map(({ variant, quantity }) => ({ variantId: variant, quantity }));
  }
  return wanted.map(({ variant }, index) => {
    const off = discounts[index];
    if (!off || off.minor <= 0) return { variantId: variant, quantity: 1 };
    const amount = { amount: decimal(off), currencyCode: off.currency };
    return { variantId: variant, quantity: 1, appliedDiscount: { description: 'Same price as bought for', value: { amount } } };
  });
}

/** True when every piece that comes costs at the shop what every piece that goes did, before discounts. */
export function isSamePrice(action: ActionOf<'change_items'>, prices: SwapPrices): boolean {
  const { returned, wanted } = readSwap(action, prices);
  return wanted.every(({ price }) => returned.every((piece) => equals(piece.price, price)));
}

interface Piece {
  readonly price: Money;
  readonly paid: Money;
}

/** Both sides, piece by piece. */
function readSwap({ lines, newLines }: Pick<ActionOf<'change_items'>, 'lines' | 'newLines'>, { order, nodes }: SwapPrices) {
  if (!order) return refuse('The order does not exist.');
  const currency = order.currencyCode;
  const returned = lines.flatMap(({ line, quantity }): Piece[] => {
    const held = order.lineItems.find((entry) => entry.id === line);
    if (!held) return refuse('A line is not on the order.');
    const price = held.originalUnitPriceSet;
    const off = sum(
      held.discountAllocations.map((allocation) => allocation.allocatedAmountSet),
      currency,
    );
    const paid = Math.floor(subtract(times(price, held.quantity), off).minor / held.quantity);
    return Array.from({ length: quantity }, () => ({ price, paid: { minor: paid, currency } }));
  });
  const wanted = newLines.flatMap(({ variant, quantity }) => {
    const held = nodes.find((node) => node?.id === variant);
    if (!held) return refuse('The goods wanted are not in the shop.');
    return Array.from({ length: quantity }, () => ({ variant, price: money(held.price, currency) }));
  });
  return { returned, wanted };
}
