import { createSandboxClock } from '../../../sandbox/clock.ts';
import { createFaults } from '../../../sandbox/faults.ts';
import { parseStoreFile } from '../../../sandbox/formats/store-file.ts';
import { createHistory } from '../../../sandbox/history.ts';
import { closeServer, listen } from '../../../sandbox/http.ts';
import type { Order, Variant } from '../../../sandbox/shopify/model.ts';
import { createShopifyWorld, type ShopifyNeeds } from '../../../sandbox/shopify/world.ts';

const address = { name: 'Sofie Holm', address1: 'Nørrebrogade 10', zip: '2200', city: 'København N' };
const shipping = { title: 'GLS pakkeshop', price: '39.00' };
const sofie = 'sofie.holm@example.dk';

/** #1 waits, #2 is shipped, #3 is reserved, #4 is unpaid, #5 is being picked, #6 has two lines and a discount, #7 came back. */
export const store = {
  now: '2026-11-20T10:00:00+01:00',
  products: [
    {
      handle: 'lina',
      title: 'Lina kjole',
      type: 'dress',
      material: '100 % viskose',
      tags: ['final-sale'],
      knownDefects: [{ id: 'zip', words: ['lynlås'], note: null }],
      variants: [
        { sku: 'LINA-38', options: { color: 'Sort', size: '38' }, price: '599.00', inventory: 3, incomingOn: '+10d' },
        { sku: 'LINA-40', options: { color: 'Sort', size: '40' }, price: '599.00', inventory: 0 },
      ],
    },
    { handle: 'sok', title: 'Sokker', variants: [{ sku: 'SOK', options: {}, price: '100.00', inventory: 10 }] },
  ],
  customers: [{ email: sofie, firstName: 'Sofie', lastName: 'Holm', marketing: 'subscribed' }],
  orders: [
    { name: '#1', email: sofie, createdAt: '-1d', lines: [{ sku: 'LINA-38' }], shipping, shippingAddress: address },
    {
      name: '#2',
      email: sofie,
      createdAt: '-5d',
      lines: [{ sku: 'LINA-38' }, { sku: 'SOK', quantity: 2 }],
      shipping,
      shippingAddress: address,
      fulfillments: [{ createdAt: '-4d', carrier: 'GLS', tracking: '0037', status: 'delivered', lastScanAt: '-3d', deliveredAt: '-2d' }],
    },
    { name: '#3', email: sofie, createdAt: '-1h', financial: 'authorized', lines: [{ sku: 'SOK' }] },
    { name: '#4', email: sofie, createdAt: '-1h', financial: 'pending', lines: [{ sku: 'SOK' }] },
    { name: '#5', email: sofie, createdAt: '-1h', lines: [{ sku: 'SOK' }], fulfillmentInProgress: true },
    {
      name: '#6',
      email: sofie,
      createdAt: '-1h',
      lines: [{ sku: 'LINA-38', discount: '59.90' }, { sku: 'SOK' }],
      discountCodes: ['WELCOME10'],
      shipping,
      shippingAddress: address,
    },
    {
      name: '#7',
      email: sofie,
      createdAt: '-20d',
      lines: [{ sku: 'LINA-38' }],
      fulfillments: [{ createdAt: '-19d', deliveredAt: '-18d' }],
      returns: [{ createdAt: '-6d', receivedAt: '-2d' }],
    },
    { name: '#8', email: 'sofie.holm+x@example.dk', createdAt: '-90d', lines: [{ sku: 'SOK' }] },
  ],
  giftCards: [{ code: 'LNDH-7F3K-22QX-91ZB', balance: '200.00' }],
  discounts: [{ code: 'WELCOME10', percent: 10, startsAt: '-90d', minimum: '300.00' }],
};

export async function openShop(needs: Partial<ShopifyNeeds> = {}, file: object = store) {
  const clock = createSandboxClock();
  const history = createHistory(clock.now);
  const faults = createFaults();
  const world = await createShopifyWorld({ clock, history, faults, ...needs });
  const read = parseStoreFile(JSON.stringify(file), 'test.store.json');
  const reset = () => {
    clock.startAt(new Date(String(store.now)));
    world.load(read);
  };
  reset();

  const order = (name: string): Order => {
    const found = world.state().orders.find((entry) => entry.name === name);
    if (!found) throw new Error(`no order ${name}`);
    return found;
  };
  const variant = (sku: string): Variant => {
    const found = world.state().variants.get(sku);
    if (!found) throw new Error(`no variant ${sku}`);
    return found;
  };
  /** Asks as the bot, and gives the data; an error fails the test. */
  const ask = (query: string, variables: Record<string, unknown> = {}, token = world.accessToken): Answer => {
    const answer = world.ask(token, query, variables) as { data?: Answer; errors?: readonly { message: string }[] };
    if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join('; '));
    return answer.data ?? {};
  };
  /** The errors of a request that must not succeed. */
  const errors = (query: string, variables: Record<string, unknown> = {}, token = world.accessToken) =>
    ((world.ask(token, query, variables) as { errors?: readonly { message: string; extensions?: { code?: string } }[] }).errors ?? []).map(
      ({ message, extensions }) => ({ message, code: extensions?.code }),
    );
  return { clock, history, faults, world, reset, order, variant, ask, errors };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are compared, never relied on
export type Answer = any;

/** The same over HTTP. */
export async function serve(shop: Awaited<ReturnType<typeof openShop>>) {
  const { server, url } = await listen(shop.world.handler, 0);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return {
    url,
    post,
    graphql: (query: string, variables: unknown = {}, token = shop.world.accessToken) =>
      post('/admin/api/2026-10/graphql.json', { query, variables }, { 'x-shopify-access-token': token }),
    close: () => closeServer(server),
  };
}

export const firstPayment = (order: Order) => {
  const payment = order.transactions.find((entry) => entry.status === 'SUCCESS' && (entry.kind === 'SALE' || entry.kind === 'CAPTURE'));
  if (!payment) throw new Error('nothing was paid');
  return payment;
};

export const refundMutation = (key: string | null = 'key-1') =>
  `mutation R($input: RefundInput!) { refundCreate(input: $input) ${key === null ? '' : `@idempotent(key: "${key}")`} {
    refund { id note totalRefundedSet { shopMoney { amount } } } userErrors { field message } } }`;

/** Money back on an order's first payment. */
export function refundInput(order: Order, amount: string, more: Record<string, unknown> = {}) {
  const payment = firstPayment(order);
  return {
    input: {
      orderId: order.id,
      transactions: [{ orderId: order.id, parentId: payment.id, amount, gateway: payment.gateway, kind: 'REFUND' }],
      ...more,
    },
  };
}
