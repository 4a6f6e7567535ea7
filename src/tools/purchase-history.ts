import { z } from 'zod';
import type { Facts } from '../domain/decision.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import type { Product } from '../domain/product.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { kindsOf, matchProducts } from './match-products.ts';
import { orderDigits, ownOrders } from './own-orders.ts';

const mostShown = 6;

export const purchaseHistory = defineReadTool({
  name: 'purchase_history',
  description:
    'Sizes the requester bought before, from their own orders only: `bought` answers which size they bought, `fit` gives what they kept and returned of the same product or kind of goods.',
  input: z.strictObject({
    use: z.enum(['bought', 'fit']),
    said: z.array(z.string()).meta({ description: "The customer's own words, for `bought`." }),
    products: z.array(z.string()).meta({ description: 'Handles of products found before, for `fit`.' }),
    orders: z.array(z.string()).meta({ description: 'Order numbers the customer wrote; empty when none.' }),
  }),
  outcomes: ['bought', 'kept', 'returned', 'none', 'not_verified'],
  async run({ use, said, products, orders }, context) {
    if (!context.requester.verified || context.requester.email === null) return { outcome: 'not_verified', facts: {} };
    const [own, catalogue] = [await ownOrders(context), await context.shop.products()];
    const bought = own
      .filter((order) => order.cancelledAt === null)
      .flatMap((order) => order.lines.flatMap((line) => purchaseOf(line, order, catalogue)));
    if (use === 'bought') {
      const named = orders.map(orderDigits);
      const mine = bought.filter(({ order }) => named.length === 0 || named.includes(orderDigits(order.name)));
      const meant = meantBy(said, mine, context);
      return meant.length > 0 ? { outcome: 'bought', facts: { purchases: unique(meant).map(facts) } } : { outcome: 'none', facts: {} };
    }
    const wanted = products.flatMap((handle) => catalogue.find((product) => product.handle === handle) ?? []);
    const alike = bought.filter(
      (purchase) => purchase.state !== 'under_way' && wanted.some((product) => isAlike(purchase, product, context)),
    );
    if (alike.length === 0) return { outcome: 'none', facts: {} };
    const shown = alike.toSorted((a, b) => Number(isSame(b, wanted)) - Number(isSame(a, wanted)));
    return {
      outcome: alike.some(({ state }) => state === 'kept') ? 'kept' : 'returned',
      facts: { purchases: unique(shown).map(facts), kept_sizes: keptSizes(shown) },
    };
  },
});

interface Purchase {
  readonly order: Order;
  readonly line: OrderLine;
  readonly size: string;
  readonly product: Product | null;
  readonly state: 'kept' | 'returned' | 'under_way';
}

function purchaseOf(line: OrderLine, order: Order, catalogue: readonly Product[]): readonly Purchase[] {
  const { size } = line.options;
  if (size === undefined) return [];
  const product = catalogue.find(({ id }) => id === line.product) ?? null;
  return [{ order, line, size, product, state: stateOf(line, order) }];
}

/** Whatever came back or is coming back did not stay with the customer, whole or in part. */
function stateOf(line: OrderLine, order: Order): Purchase['state'] {
  const isBack = (entry: { readonly lines: readonly { readonly line: OrderLine['id'] }[] }) =>
    entry.lines.some((own) => own.line === line.id);
  if (order.returns.some((entry) => entry.status !== 'canceled' && entry.status !== 'declined' && isBack(entry))) return 'returned';
  if (order.refunds.some(isBack)) return 'returned';
  const delivered = order.fulfillments.some((parcel) => parcel.status === 'delivered' && isBack(parcel));
  return delivered ? 'kept' : 'under_way';
}

/** The purchases that the words name; all that fit when they do not tell them apart, all at all when nothing is named. */
function meantBy(said: readonly string[], bought: readonly Purchase[], { knowledge }: ToolContext): readonly Purchase[] {
  const asProducts = bought.map((purchase) => ({ purchase, product: asProduct(purchase) }));
  const match = matchProducts(
    said.join('\n'),
    asProducts.map(({ product }) => product),
    knowledge,
  );
  if (match.kind === 'unknown') return [];
  if (match.kind === 'unnamed') return bought;
  return asProducts.filter(({ product }) => match.products.includes(product)).map(({ purchase }) => purchase);
}

/** A line as goods that can be named, also when the shop no longer sells them. */
function asProduct({ line, product }: Purchase): Product {
  return {
    ...(product ?? {
      handle: '',
      type: null,
      description: null,
      material: null,
      care: null,
      origin: null,
      sizeGuide: null,
      tags: [],
      knownDefects: [],
    }),
    id: line.id as unknown as Product['id'],
    title: line.title,
    variants: [
      {
        id: line.id as unknown as Product['variants'][number]['id'],
        sku: line.sku,
        options: line.options,
        price: line.unitPrice,
        available: 0,
        incomingOn: null,
      },
    ],
  };
}

function isAlike(purchase: Purchase, wanted: Product, { knowledge }: ToolContext): boolean {
  if (purchase.line.product === wanted.id) return true;
  if (!purchase.product) return false;
  const kinds = kindsOf(wanted, knowledge);
  return purchase.product.sizeGuide === wanted.sizeGuide && [...kindsOf(purchase.product, knowledge)].some((kind) => kinds.has(kind));
}

function keptSizes(purchases: readonly Purchase[]): string[] {
  return [...new Set(purchases.flatMap(({ state, size }) => (state === 'kept' ? [size] : [])))];
}

function isSame({ line }: Purchase, wanted: readonly Product[]): boolean {
  return wanted.some(({ id }) => id === line.product);
}

function unique(purchases: readonly Purchase[]): readonly Purchase[] {
  const key = ({ line, size, state }: Purchase) => [line.title, size, line.options['color'] ?? '', state].join('|');
  return purchases.filter((each, index) => purchases.findIndex((other) => key(other) === key(each)) === index).slice(0, mostShown);
}

function facts({ order, line, size, state }: Purchase): Facts {
  return { title: line.title, size, color: line.options['color'] ?? null, order: order.name, ordered_at: order.createdAt, state };
}
