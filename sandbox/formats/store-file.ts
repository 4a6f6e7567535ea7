import { bareName } from '../../src/domain/order-name.ts';
import { checkShape, type Fault, faultsIn, tell } from './check-shape.ts';
import { readJson } from './json-text.ts';
import { type StoreFile, type StoreOrder, StoreShape } from './store-shape.ts';
import { timesThatCannotBe } from './store-times.ts';

export type { StoreFile, StoreOrder } from './store-shape.ts';

/**
 * `onDoubt` is told what is odd and runs all the same.
 * @throws FormatError with every fault: file, line, path and what is expected.
 */
export function parseStoreFile(text: string, fileName: string, onDoubt: (sentence: string) => void = () => undefined): StoreFile {
  const json = readJson(text, fileName);
  const store = checkShape(StoreShape, json, fileName);
  const times = timesThatCannotBe(store);
  const faults = [...namesTwice(store), ...ordersThatDoNotAddUp(store), ...strangers(store), ...times.refused];
  if (faults.length > 0) throw faultsIn(fileName, json, faults);
  for (const fault of times.doubtful) onDoubt(tell(fileName, json, fault));
  return store;
}

function namesTwice(store: StoreFile): Fault[] {
  const faults: Fault[] = [];
  const once = (what: string, entries: readonly { key: string; path: Fault['path'] }[]) => {
    const seen = new Map<string, Fault['path']>();
    for (const { key, path } of entries) {
      const first = seen.get(key);
      if (first) faults.push({ path, says: `there are two ${what}; each needs its own`, with: first });
      else seen.set(key, path);
    }
  };
  once(
    'products with this handle',
    list(store.products, 'products', 'handle', (product) => product.handle),
  );
  once(
    'variants with this sku',
    store.products.flatMap((product, p) =>
      product.variants.map((variant, v) => ({ key: variant.sku, path: ['products', p, 'variants', v, 'sku'] })),
    ),
  );
  once(
    'customers with this e-mail',
    list(store.customers, 'customers', 'email', (customer) => customer.email.toLowerCase()),
  );
  once(
    'orders with this name',
    list(store.orders, 'orders', 'name', (order) => bareName(order.name)),
  );
  once(
    'gift cards with this code',
    list(store.giftCards, 'giftCards', 'code', (card) => card.code.toLowerCase().replace(/[^a-z0-9]/g, '')),
  );
  once(
    'discounts with this code',
    list(store.discounts, 'discounts', 'code', (discount) => discount.code.toLowerCase()),
  );
  once(
    'groups with this name',
    list(store.desk.groups, 'desk', null, (group) => group, 'groups'),
  );
  once(
    'agents with this e-mail',
    list(store.desk.agents, 'desk', 'email', (agent) => agent.email.toLowerCase(), 'agents'),
  );
  return faults;
}

function list<Entry>(entries: readonly Entry[], room: string, key: string | null, value: (entry: Entry) => string, inner?: string) {
  return entries.map((entry, index) => ({
    key: value(entry),
    path: [room, ...(inner ? [inner] : []), index, ...(key ? [key] : [])],
  }));
}

function ordersThatDoNotAddUp(store: StoreFile): Fault[] {
  const prices = new Map(store.products.flatMap((product) => product.variants.map((variant) => [variant.sku, variant.price] as const)));
  return store.orders.flatMap((order, o) => {
    const at = (...path: (string | number)[]) => ['orders', o, ...path];
    const faults: Fault[] = [];
    order.lines.forEach((line, l) => {
      const price = line.price ?? prices.get(line.sku);
      if (!prices.has(line.sku)) faults.push({ path: at('lines', l, 'sku'), says: `no product has the sku "${line.sku}"` });
      else if (Number(line.discount) > Number(price) * line.quantity) {
        faults.push({ path: at('lines', l, 'discount'), says: 'the discount is more than the line costs' });
      }
    });
    if (faults.length > 0) return faults;
    const ordered = pieces(order.lines.flatMap((line) => Array.from({ length: line.quantity }, () => line.sku)));
    faults.push(...tooMany(order, 'fulfillments', ordered, 'than the order holds', at));
    const shipped = order.fulfillments.some((parcel) => parcel.skus === undefined)
      ? ordered
      : pieces(order.fulfillments.flatMap((parcel) => parcel.skus ?? []));
    faults.push(...tooMany(order, 'returns', shipped, 'than were shipped', at));
    faults.push(...tooMany(order, 'refunds', ordered, 'than the order holds', at));
    order.refunds.forEach((refund, r) => {
      if (refund.amount === undefined && refund.skus.length === 0) {
        faults.push({ path: at('refunds', r), says: 'write an "amount", or "skus" whose price is the amount' });
      }
    });
    faults.push(...moreBackThanPaid(order, prices, at));
    if (order.financial === 'partially_refunded' && order.refunds.length === 0) {
      faults.push({ path: at('financial'), says: 'partially_refunded needs an entry in "refunds" that says how much' });
    }
    return faults;
  });
}

function tooMany(
  order: StoreOrder,
  key: 'fulfillments' | 'returns' | 'refunds',
  allowed: ReadonlyMap<string, number>,
  than: string,
  at: (...path: (string | number)[]) => (string | number)[],
): Fault[] {
  const faults: Fault[] = [];
  const used = new Map<string, number>();
  order[key].forEach((entry, e) => {
    entry.skus?.forEach((sku, s) => {
      used.set(sku, (used.get(sku) ?? 0) + 1);
      if (!order.lines.some((line) => line.sku === sku)) {
        faults.push({ path: at(key, e, 'skus', s), says: `no line of the order has the sku "${sku}"` });
      } else if ((used.get(sku) ?? 0) > (allowed.get(sku) ?? 0)) {
        faults.push({ path: at(key, e, 'skus', s), says: `more pieces of "${sku}" ${than}` });
      }
    });
  });
  return faults;
}

/** Refunds above what the order cost, or above what was captured where that is more, such as a payment taken twice. */
function moreBackThanPaid(
  order: StoreOrder,
  prices: ReadonlyMap<string, string>,
  at: (...path: (string | number)[]) => Fault['path'],
): Fault[] {
  const worth = order.lines.map((line) => ({
    sku: line.sku,
    piece: minor(line.price ?? prices.get(line.sku) ?? '0') - minor(line.discount) / line.quantity,
    quantity: line.quantity,
  }));
  const cost = Math.round(worth.reduce((total, line) => total + line.piece * line.quantity, 0)) + minor(order.shipping?.price ?? '0');
  const captures = (order.payments ?? []).filter((payment) => payment.kind === 'capture');
  const paid = Math.max(
    cost,
    captures.reduce((total, payment) => total + (payment.amount === undefined ? cost : minor(payment.amount)), 0),
  );
  let back = 0;
  for (const [r, refund] of order.refunds.entries()) {
    const leastOf = (sku: string) => Math.floor(Math.min(...worth.filter((line) => line.sku === sku).map((line) => line.piece)));
    back += refund.amount === undefined ? refund.skus.reduce((total, sku) => total + leastOf(sku), 0) : minor(refund.amount);
    if (back <= paid) continue;
    const says = `the refunds come to ${decimal(back)}, and the order cost ${decimal(paid)}; lower the amount, or name every capture in "payments"`;
    return [{ path: at('refunds', r, 'amount'), says }];
  }
  return [];
}

const minor = (amount: string) => Math.round(Number(amount) * 100);
const decimal = (amount: number) => (amount / 100).toFixed(2);

function pieces(skus: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sku of skus) counts.set(sku, (counts.get(sku) ?? 0) + 1);
  return counts;
}

function strangers(store: StoreFile): Fault[] {
  return store.desk.agents.flatMap((agent, a) =>
    agent.group !== null && !store.desk.groups.includes(agent.group)
      ? [{ path: ['desk', 'agents', a, 'group'], says: `there is no group "${agent.group}" in "groups"` }]
      : [],
  );
}
