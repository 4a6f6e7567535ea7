import { expect, test } from 'vitest';
import { asId, type OrderId } from '../../../src/domain/ids.ts';
import { data, type Received, type Reply, startLocalShop } from './local-shop.ts';
import { dkk, goodAnswer, moneySet, sale, wireOrder } from './order-fixture.ts';

const id = asId<OrderId>(wireOrder.id);
const page = (nodes: unknown[], hasNextPage = false) => ({ nodes, pageInfo: { hasNextPage, endCursor: null } });
const owned = (number: number, email: string | null, customerEmail: string | null = null, createdAt = '2026-11-17T09:00:00Z') => ({
  id: `gid://shopify/Order/${number}`,
  email,
  createdAt,
  customer: customerEmail === null ? null : { defaultEmailAddress: { emailAddress: customerEmail } },
});

test('an order is told in our words', async () => {
  await using shop = await startLocalShop((request) => goodAnswer(request));

  const order = await shop.connect().readOrder(id);

  expect(order).toMatchObject({
    name: '#10412',
    customer: { email: 'Sofie.Holm@example.dk' },
    createdAt: '2026-11-17T09:00:00.000Z',
    financial: 'paid',
    total: dkk(63_800),
    received: dkk(63_800),
    refunded: dkk(0),
    reserved: dkk(0),
    gateway: 'shopify_payments',
    shipping: { title: 'GLS pakkeshop', price: dkk(3900) },
    shippingAddress: { name: 'Sofie Holm', zip: '2200', city: 'København N', country: 'DK' },
    fulfillmentInProgress: false,
    payments: [{ kind: 'capture', amount: dkk(63_800), at: '2026-11-17T09:00:00.000Z' }],
    url: `${shop.origin}/admin/orders/10412`,
  });
  expect(order?.lines).toMatchObject([{ sku: 'LINA-BLK-38', options: { color: 'Sort', size: '38' }, paid: dkk(59_900) }]);
});

test('a line has cost its price less every discount allocated to it, order-wide ones too', async () => {
  const [line] = wireOrder.lineItems.nodes;
  const allocations = [{ allocatedAmountSet: moneySet('50.00') }, { allocatedAmountSet: moneySet('114.81') }];
  const lineItems = page([{ ...line, quantity: 2, discountAllocations: allocations }]);
  await using shop = await startLocalShop(() => data({ nodes: [{ ...wireOrder, lineItems }] }));

  expect((await shop.connect().readOrder(id))?.lines[0]?.paid).toEqual(dkk(119_800 - 5000 - 11_481));
});

test('parcels, returns and refunds are told in our words', async () => {
  const order = {
    ...wireOrder,
    fulfillments: [
      {
        id: 'gid://shopify/Fulfillment/1',
        status: 'SUCCESS',
        displayStatus: 'IN_TRANSIT',
        createdAt: '2026-11-18T09:00:00Z',
        estimatedDeliveryAt: '2026-11-21T00:00:00Z',
        deliveredAt: null,
        trackingInfo: [{ company: 'GLS', number: '00370712345678', url: 'https://gls.example/1' }],
        events: { nodes: [{ status: 'IN_TRANSIT', happenedAt: '2026-11-19T09:00:00Z' }] },
        fulfillmentLineItems: page([
          { id: 'gid://shopify/FulfillmentLineItem/8', quantity: 1, lineItem: { id: 'gid://shopify/LineItem/7' } },
        ]),
      },
      {
        id: 'gid://shopify/Fulfillment/2',
        status: 'CANCELLED',
        displayStatus: 'CANCELED',
        createdAt: '2026-11-18T09:00:00Z',
        estimatedDeliveryAt: null,
        deliveredAt: null,
        trackingInfo: [],
        events: { nodes: [] },
        fulfillmentLineItems: page([]),
      },
    ],
    fulfillmentOrders: page([{ status: 'CLOSED' }, { status: 'IN_PROGRESS' }]),
    returns: page([
      {
        id: 'gid://shopify/Return/1',
        name: '#10412-R1',
        status: 'OPEN',
        createdAt: '2026-11-19T09:00:00Z',
        exchangeLineItems: { nodes: [{ id: 'gid://shopify/ExchangeLineItem/1' }] },
        returnLineItems: page([{ quantity: 1, fulfillmentLineItem: { lineItem: { id: 'gid://shopify/LineItem/7' } } }]),
        reverseFulfillmentOrders: {
          nodes: [
            {
              lineItems: {
                nodes: [
                  {
                    dispositions: [
                      { type: 'MISSING', createdAt: '2026-11-19T10:00:00Z' },
                      { type: 'RESTOCKED', createdAt: '2026-11-20T08:00:00Z' },
                    ],
                  },
                ],
              },
            },
          ],
        },
      },
    ]),
    refunds: [
      {
        id: 'gid://shopify/Refund/1',
        createdAt: null,
        processedAt: '2026-11-19T09:00:00Z',
        note: 'resolute:refund_lines:mark',
        totalRefundedSet: moneySet('100.00'),
        refundLineItems: page([{ quantity: 1, lineItem: { id: 'gid://shopify/LineItem/7' } }]),
      },
    ],
  };
  await using shop = await startLocalShop(() => data({ nodes: [order] }));

  const read = await shop.connect().readOrder(id);

  expect(read?.fulfillments).toEqual([
    {
      id: 'gid://shopify/Fulfillment/1',
      createdAt: '2026-11-18T09:00:00.000Z',
      carrier: 'GLS',
      tracking: '00370712345678',
      trackingUrl: 'https://gls.example/1',
      status: 'in_transit',
      lastScanAt: '2026-11-19T09:00:00.000Z',
      estimatedAt: '2026-11-21T00:00:00.000Z',
      deliveredAt: null,
      lines: [{ id: 'gid://shopify/FulfillmentLineItem/8', line: 'gid://shopify/LineItem/7', quantity: 1 }],
    },
  ]);
  expect(read?.fulfillmentInProgress).toBe(true);
  expect(read?.returns).toMatchObject([
    { status: 'open', exchange: true, receivedAt: '2026-11-20T08:00:00.000Z', lines: [{ line: 'gid://shopify/LineItem/7', quantity: 1 }] },
  ]);
  expect(read?.refunds).toMatchObject([{ amount: dkk(10_000), note: 'resolute:refund_lines:mark', createdAt: '2026-11-19T09:00:00.000Z' }]);
});

test('a printed label is no scan', async () => {
  const fulfillments = [
    {
      id: 'gid://shopify/Fulfillment/1',
      status: 'SUCCESS',
      displayStatus: 'LABEL_PRINTED',
      createdAt: '2026-11-18T09:00:00Z',
      estimatedDeliveryAt: null,
      deliveredAt: null,
      trackingInfo: [],
      events: { nodes: [{ status: 'LABEL_PURCHASED', happenedAt: '2026-11-18T09:00:00Z' }] },
      fulfillmentLineItems: page([]),
    },
  ];
  await using shop = await startLocalShop(() => data({ nodes: [{ ...wireOrder, fulfillments }] }));

  expect((await shop.connect().readOrder(id))?.fulfillments).toMatchObject([{ status: 'label_printed', lastScanAt: null }]);
});

test('an order that does not exist, or an id that is none, is null', async () => {
  await using shop = await startLocalShop(() => data({ nodes: [null] }));

  expect(await shop.connect().readOrder(id)).toBeNull();
  expect(await shop.connect().readOrder(asId<OrderId>('#10412'))).toBeNull();
  expect(shop.received).toHaveLength(1);
});

test('an order that is cut off is read again in full; one that is cut off even then is refused', async () => {
  const cut = { ...wireOrder, lineItems: page(wireOrder.lineItems.nodes, true) };
  await using shop = await startLocalShop((request) =>
    request.operation === 'OrderInFull' ? data({ order: wireOrder }) : data({ nodes: [cut] }),
  );
  expect((await shop.connect().readOrder(id))?.lines).toHaveLength(1);
  expect(shop.received.map((request) => request.operation)).toEqual(['OrdersById', 'OrderInFull']);

  shop.reply = (request) => (request.operation === 'OrderInFull' ? data({ order: cut }) : data({ nodes: [cut] }));
  await expect(shop.connect().readOrder(id)).rejects.toMatchObject({ code: 'commerce.refused' });
});

/** Answers the search with these orders, whatever was searched for, and any order by its id. */
const search =
  (found: unknown[], customerOrders: unknown[] | null = null) =>
  (request: Received): Reply =>
    request.operation === 'OrdersOfAddress'
      ? data({
          orders: { nodes: found },
          customerByIdentifier: customerOrders && { id: 'gid://shopify/Customer/1', orders: { nodes: customerOrders } },
        })
      : goodAnswer(request);

test('orders of an address are its own and its account’s, each once, and look-alikes are never even read', async () => {
  const address = 'sofie.holm@example.dk';
  const found = [
    owned(1, 'Sofie.Holm@Example.dk'),
    owned(2, 'sofie.holm+x@example.dk'),
    owned(3, 'sofie-holm@example.dk'),
    owned(4, 'gift@example.dk', address),
    owned(5, 'xsofie.holm@example.dk', 'other@example.dk'),
    owned(6, null),
  ];
  await using shop = await startLocalShop(search(found, [owned(1, address), owned(4, 'gift@example.dk', address)]));

  const orders = await shop.connect().ordersOf(' sofie.holm@example.dk ');

  expect(orders).toHaveLength(2);
  const read = shop.received.filter((request) => request.operation === 'OrdersById').flatMap((request) => request.variables['ids']);
  expect(read).toEqual(['gid://shopify/Order/1', 'gid://shopify/Order/4']);
});

test('orders are newest first', async () => {
  const dates: Record<string, string> = { '1': '2026-11-01T09:00:00Z', '2': '2026-11-03T09:00:00Z', '3': '2026-11-02T09:00:00Z' };
  const address = 'sofie.holm@example.dk';
  await using shop = await startLocalShop((request) =>
    request.operation === 'OrdersById' && Array.isArray(request.variables['ids'])
      ? data({ nodes: request.variables['ids'].map((gid: string) => ({ ...wireOrder, id: gid, createdAt: dates[gid.slice(-1)] })) })
      : search(Object.entries(dates).map(([number, at]) => owned(Number(number), address, null, at)))(request),
  );

  const orders = await shop.connect().ordersOf(address);

  expect(orders.map((order) => order.id.slice(-1))).toEqual(['2', '3', '1']);
});

test.each([
  ['a wildcard', 'a*@example.dk', 'email:"a*@example.dk"'],
  ['a quote', 'a"OR"email:b@example.dk', 'email:"a\\"OR\\"email:b@example.dk"'],
  ['a backslash before the closing quote', 'a@example.dk\\', 'email:"a@example.dk\\\\"'],
])('%s in an address stays a letter of it', async (_name, email, expected) => {
  await using shop = await startLocalShop(search([owned(1, 'b@example.dk')]));

  expect(await shop.connect().ordersOf(email)).toEqual([]);
  expect(shop.received[0]?.variables['search']).toBe(expected);
});

test.each(['a* OR b@example.dk', '', '*', 'no-address', 'a@b@c'])('"%s" is no address, so nothing is searched for', async (email) => {
  await using shop = await startLocalShop(search([owned(1, email)]));

  expect(await shop.connect().ordersOf(email)).toEqual([]);
  expect(await shop.connect().findCustomer(email)).toBeNull();
  expect(shop.received).toHaveLength(0);
});

test('orders of a mark are those that carry it exactly, found by search or, before the search knows them, among the newest', async () => {
  const carrying = (number: number, value: string) => ({
    id: `gid://shopify/Order/${number}`,
    createdAt: '2026-11-20T08:00:00Z',
    customAttributes: [{ key: 'resolute_action', value }],
  });
  await using shop = await startLocalShop((request) =>
    request.operation === 'OrdersWithMark'
      ? data({
          tagged: { nodes: [carrying(1, 'mark'), carrying(2, 'mark-2')] },
          newest: { nodes: [carrying(3, 'mark'), carrying(1, 'mark')] },
        })
      : goodAnswer(request),
  );

  const orders = await shop.connect().ordersMarked('mark');

  expect(orders.map((order) => order.id)).toEqual(['gid://shopify/Order/1', 'gid://shopify/Order/3']);
});

test('money received, reserved and gone back is reckoned from the payments that came about', async () => {
  const payment = (number: number, more: object) => ({ ...sale, id: `gid://shopify/OrderTransaction/${number}`, ...more });
  const transactions = [
    payment(1, { status: 'FAILURE' }),
    payment(2, { kind: 'AUTHORIZATION', amountSet: moneySet('638.00') }),
    payment(3, { kind: 'CAPTURE', amountSet: moneySet('600.00'), parentTransaction: { id: 'gid://shopify/OrderTransaction/2' } }),
    payment(4, { kind: 'AUTHORIZATION' }),
    payment(5, { kind: 'VOID', parentTransaction: { id: 'gid://shopify/OrderTransaction/4' } }),
    payment(6, { status: 'PENDING' }),
    payment(7, { kind: 'REFUND', amountSet: moneySet('50.00'), parentTransaction: { id: 'gid://shopify/OrderTransaction/3' } }),
  ];
  await using shop = await startLocalShop(() => data({ nodes: [{ ...wireOrder, transactions }] }));

  const order = await shop.connect().readOrder(id);

  expect(order).toMatchObject({ received: dkk(60_000), reserved: dkk(3800) });
  expect(order?.payments.map((entry) => entry.kind)).toEqual(['declined', 'authorization', 'capture', 'authorization', 'void', 'refund']);
});

test.each([
  ['Resend of #FA-101', '#FA-101'],
  ['Resend of 101-DK', '101-DK'],
  ['Erstatning for #101, pakken blev væk', '#101'],
  ['erstatning 10412', '10412'],
  ['ny pakke', null],
])('an order that was sent anew knows which one it is for, whatever shops call it: "%s"', async (note, of) => {
  await using shop = await startLocalShop(() => data({ nodes: [{ ...wireOrder, note, tags: ['resolute-resend'] }] }));

  expect((await shop.connect().readOrder(id))?.resend).toEqual({ of, byBot: true });
});
