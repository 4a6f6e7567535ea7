import { asId, type LocalDate, type ProductId, type VariantId } from '../../src/domain/ids.ts';
import type { Product, Variant } from '../../src/domain/product.ts';
import { context, kr } from './orders.ts';

type Stock = readonly [color: string, size: string, available: number, incomingOn?: string];

/** A product with variants written as `[colour, size, pieces, day of new stock]`; an empty size or colour is none. */
export function product(
  title: string,
  values: Partial<Omit<Product, 'title' | 'variants'>> & { readonly stock?: readonly Stock[] } = {},
): Product {
  const handle = title.toLowerCase().replace(/[^a-z]+/g, '-');
  const { stock = [], ...rest } = values;
  return {
    id: asId<ProductId>(`p-${handle}`),
    handle,
    title,
    type: null,
    description: null,
    material: null,
    care: null,
    origin: null,
    sizeGuide: null,
    tags: [],
    knownDefects: [],
    ...rest,
    variants: stock.map((entry) => variant(handle, entry)),
  };
}

function variant(handle: string, [color, size, available, incomingOn]: Stock): Variant {
  return {
    id: asId<VariantId>(`v-${handle}-${color}-${size}`),
    sku: `${handle}-${color}-${size}`,
    options: { ...(color === '' ? {} : { color }), ...(size === '' ? {} : { size }) },
    price: kr('599.00'),
    available,
    incomingOn: incomingOn === undefined ? null : asId<LocalDate>(incomingOn),
  };
}

/** A tool's surroundings over a shop with these products and orders. */
export function shopWith(
  products: readonly Product[],
  orders: Parameters<typeof context>[0] = [],
  values: Parameters<typeof context>[1] = {},
) {
  const surroundings = context(orders, values);
  return { ...surroundings, shop: { ...surroundings.shop, products: () => Promise.resolve(products) } };
}
