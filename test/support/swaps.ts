import { asId, type ProductId, type VariantId } from '../../src/domain/ids.ts';
import type { OrderLine } from '../../src/domain/order.ts';
import type { Product } from '../../src/domain/product.ts';
import type { ToolContext } from '../../src/tools/define-tool.ts';
import type { Swap } from '../../src/tools/match-swap.ts';
import { context, kr, line } from './orders.ts';

/** A product in the given variants: `{ 'Sort/38': 3 }` is three pieces in stock. */
export function product(
  title: string,
  type: string,
  stock: Readonly<Record<string, number>>,
  prices: Readonly<Record<string, string>> = {},
): Product {
  return {
    id: asId<ProductId>(title),
    handle: title,
    title,
    type,
    description: null,
    material: null,
    care: null,
    origin: null,
    sizeGuide: null,
    tags: [],
    knownDefects: [],
    variants: Object.entries(stock).map(([name, available]) => {
      const [color = '', size = ''] = name.split('/');
      return {
        id: asId<VariantId>(`${title} ${name}`),
        sku: `${title} ${name}`,
        options: { color, size },
        price: kr(prices[name] ?? '599.00'),
        available,
        incomingOn: null,
      };
    }),
  };
}

/** A line of that product. */
export function lineOf(id: string, of: Product, name: string, values: Partial<Omit<OrderLine, 'id'>> = {}): OrderLine {
  const [color = '', size = ''] = name.split('/');
  return line({ id, title: of.title, product: of.id, sku: `${of.title} ${name}`, options: { color, size }, ...values });
}

export const swap = (values: Partial<Swap>): Swap => ({
  item: '',
  had_sizes: [],
  had_colors: [],
  sizes: [],
  colors: [],
  maybe_sizes: [],
  steps: null,
  instead: '',
  ...values,
});

export const said = (...swaps: readonly Partial<Swap>[]) => ({ swaps: swaps.map(swap), all: false, one: false, other: false });

/** A shop that sells these. */
export function shopOf(products: readonly Product[], orders: Parameters<typeof context>[0]): ToolContext {
  const base = context(orders);
  return { ...base, shop: { ...base.shop, products: () => Promise.resolve(products) } };
}
