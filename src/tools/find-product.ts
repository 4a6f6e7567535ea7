import { z } from 'zod';
import type { Facts } from '../domain/decision.ts';
import type { Product } from '../domain/product.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { matchProducts, narrowProducts, type ProductMatch } from './match-products.ts';
import { orderDigits, ownOrders } from './own-orders.ts';

const mostChoices = 6;

export const findProduct = defineReadTool({
  name: 'find_product',
  description:
    "Finds which products of the shop are meant by the customer's own words: by name, else by kind, material and colour. Public: works for anybody. The requester's own orders only help to choose.",
  input: z.strictObject({
    said: z.array(z.string()).meta({ description: "The customer's own words, newest message first." }),
    orders: z.array(z.string()).meta({ description: 'Order numbers the customer wrote; empty when none.' }),
    bought: z.boolean().meta({ description: 'The customer speaks of goods they have bought.' }),
  }),
  outcomes: ['found', 'several', 'unnamed', 'not_found'],
  async run({ said, orders, bought }, context) {
    const catalogue = await context.shop.products();
    const match = await chooseOwn(matchAll(said, catalogue, context), orders, bought, catalogue, context);
    switch (match.kind) {
      case 'matched':
        return { outcome: 'found', facts: { products: match.products.map(productFacts) } };
      case 'several':
        return { outcome: 'several', facts: { product_choices: match.products.slice(0, mostChoices).map(productFacts) } };
      case 'unnamed':
        return { outcome: 'unnamed', facts: {} };
      case 'unknown':
        return { outcome: 'not_found', facts: {} };
      default:
        return match satisfies never;
    }
  },
});

/** The newest words count first; what they leave open is closed by what was written before, and the other way round. */
function matchAll([newest = '', ...before]: readonly string[], catalogue: readonly Product[], { knowledge }: ToolContext): ProductMatch {
  const match = matchProducts(newest, catalogue, knowledge);
  const earlier = before.filter((text) => text.trim() !== '');
  if (match.kind === 'matched' || earlier.length === 0) return match;
  const first = matchProducts(earlier.join('\n'), catalogue, knowledge);
  if (match.kind === 'several') {
    const both = first.kind === 'matched' || first.kind === 'several' ? match.products.filter((each) => first.products.includes(each)) : [];
    return settled(both.length > 0 ? both : match.products);
  }
  if (first.kind === 'several') return settled(narrowProducts(newest, first.products, knowledge));
  return match.kind === 'unknown' ? match : first;
}

function settled(products: readonly Product[]): ProductMatch {
  return products.length === 1 ? { kind: 'matched', products } : { kind: 'several', products };
}

/** "The dress I bought" and "the one in 10412": among the goods of the requester's own orders, which nobody else's words can reach. */
async function chooseOwn(
  match: ProductMatch,
  orders: readonly string[],
  bought: boolean,
  catalogue: readonly Product[],
  context: ToolContext,
): Promise<ProductMatch> {
  if (match.kind === 'matched' || match.kind === 'unknown' || (orders.length === 0 && !bought)) return match;
  const named = new Set(orders.map(orderDigits));
  const own = (await ownOrders(context)).filter((order) => named.size === 0 || named.has(orderDigits(order.name)));
  const ids = new Set(own.flatMap((order) => order.lines.map((line) => line.product)));
  const candidates = (match.kind === 'several' ? match.products : catalogue).filter((product) => ids.has(product.id));
  return candidates.length > 0 ? settled(candidates) : match;
}

function productFacts({ handle, title, sizeGuide }: Product): Facts {
  return { handle, title, size_guide: sizeGuide };
}
