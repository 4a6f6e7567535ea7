import type { ActionOf } from '../../domain/action.ts';
import { decimal, money, subtract, sum, times } from '../../domain/money.ts';
import { refuse } from './refusal.ts';
import type { ExchangePrices } from './wire/writes.ts';

interface ExchangeLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly appliedDiscount?: {
    readonly description: string;
    readonly value: { readonly amount: { readonly amount: string; readonly currencyCode: string } };
  };
}

/**
 * Goods for goods: a piece bought at a discount is exchanged for one at the same discount, or the shop would ask for the
 * difference. Piece by piece, so that a fixed amount means the same whether the shop takes it per piece or per line.
 */
export function evenExchange(action: ActionOf<'create_exchange'>, { order, nodes }: ExchangePrices): ExchangeLine[] {
  if (!order) return refuse('The order does not exist.');
  const currency = order.currencyCode;
  const paid = action.lines.flatMap(({ line, quantity }) => {
    const held = order.lineItems.find((entry) => entry.id === line);
    if (!held) return refuse('A line is not on the order.');
    const off = sum(
      held.discountAllocations.map((allocation) => allocation.allocatedAmountSet),
      currency,
    );
    const whole = subtract(times(held.originalUnitPriceSet, held.quantity), off);
    return Array.from({ length: quantity }, () => Math.floor(whole.minor / held.quantity));
  });
  const wanted = action.newLines.flatMap(({ variant, quantity }) => {
    const held = nodes.find((node) => node?.id === variant);
    if (!held) return refuse('The goods wanted are not in the shop.');
    return Array.from({ length: quantity }, () => ({ variant, price: money(held.price, currency).minor }));
  });
  if (paid.length !== wanted.length) return refuse('An exchange is one piece for one piece.');

  return wanted.map(({ variant, price }, index) => {
    const off = price - (paid[index] ?? price);
    if (off <= 0) return { variantId: variant, quantity: 1 };
    const amount = { amount: decimal({ minor: off, currency }), currencyCode: currency };
    return { variantId: variant, quantity: 1, appliedDiscount: { description: 'Same price as bought for', value: { amount } } };
  });
}
