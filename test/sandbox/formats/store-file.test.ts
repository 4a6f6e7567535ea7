import { expect, test } from 'vitest';
import { parseStoreFile } from '../../../sandbox/formats/store-file.ts';

const least = {
  products: [{ handle: 'lina', title: 'Lina', variants: [{ sku: 'LINA-38', options: { size: '38' }, price: '599.00' }] }],
  customers: [{ email: 'sofie@example.dk', firstName: 'Sofie' }],
  orders: [{ name: '#1', email: 'sofie@example.dk', createdAt: '-3d', lines: [{ sku: 'LINA-38' }] }],
};

const refusal = (store: unknown) => {
  try {
    parseStoreFile(typeof store === 'string' ? store : JSON.stringify(store, null, 2), 'shop.store.json');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
};

test('a store file may leave out everything that has a default', () => {
  const store = parseStoreFile(JSON.stringify(least), 'shop.store.json');

  expect(store.shop).toEqual({ name: 'Lindholm', currency: 'DKK', timezone: 'Europe/Copenhagen', domain: 'lindholm.example' });
  expect(store.now).toBeNull();
  expect(store.products[0]?.variants[0]?.inventory).toBe(0);
  expect(store.orders[0]).toMatchObject({ fulfillments: [], returns: [], refunds: [], cancelledAt: null, fulfillmentInProgress: false });
  expect(store.orders[0]?.lines[0]).toMatchObject({ quantity: 1, discount: '0.00' });
  expect(parseStoreFile('{}', 'empty.store.json').desk.groups).toContain('Support');
});

test('comments are allowed and every way to write a time is accepted', () => {
  const text = `{
    // the shop opens at ten
    "now": "2026-11-20T10:00:00+01:00", /* Copenhagen */
    "products": ${JSON.stringify(least.products)},
    "orders": [${['-3d', '-0d', '-20h', '-15m', '2026-11-18', '2026-11-18T10:00:00Z', '2026-11-18T10:00:00.5+01:00']
      .map((createdAt, index) => JSON.stringify({ ...least.orders[0], name: `#${index} // no comment`.replaceAll(' ', ''), createdAt }))
      .join(',')}]
  }`;

  expect(parseStoreFile(text, 'shop.store.json').orders).toHaveLength(7);
  expect(parseStoreFile(text, 'shop.store.json').orders[0]?.name).toBe('#0//nocomment');
});

test('an unknown key is refused with file, line and path', () => {
  const text = '{\n  "products": [\n    {\n      "handel": "lina"\n    }\n  ]\n}';

  const message = refusal(text);

  expect(message).toContain('shop.store.json, line 4, products[0].handel: there is no such key here');
  expect(message).toContain('shop.store.json, line 3, products[0].handle: is missing; write a text in quotes');
});

test.each([
  [
    'a price that is a number',
    { ...least, products: [{ ...least.products[0], variants: [{ sku: 'A', options: {}, price: 599 }] }] },
    'products[0].variants[0].price: write a text in quotes, not 599',
  ],
  [
    'a price with a comma',
    { products: [{ ...least.products[0], variants: [{ sku: 'A', options: {}, price: '599,00' }] }] },
    'write an amount in quotes, such as "599.00"',
  ],
  ['a time in words', { ...least, orders: [{ ...least.orders[0], createdAt: 'yesterday' }] }, 'orders[0].createdAt: write a time such as'],
  [
    'a day that does not exist',
    { ...least, orders: [{ ...least.orders[0], createdAt: '2026-02-30' }] },
    'orders[0].createdAt: write a time such as',
  ],
  ['a relative now', { now: '-3d' }, 'now: write a time such as "2026-11-20T10:00:00+01:00"'],
  ['an order without lines', { ...least, orders: [{ ...least.orders[0], lines: [] }] }, 'orders[0].lines: must not be empty'],
  [
    'an unknown sku in an order',
    { ...least, orders: [{ ...least.orders[0], lines: [{ sku: 'NOPE' }] }] },
    'orders[0].lines[0].sku: no product has the sku "NOPE"',
  ],
  [
    'two orders of one name',
    { ...least, orders: [least.orders[0], { ...least.orders[0], name: '1' }] },
    'orders[1].name: there are two orders with this name',
  ],
  [
    'two customers of one address',
    { customers: [least.customers[0], { email: 'SOFIE@example.dk', firstName: 'S' }] },
    'customers[1].email: there are two customers with this e-mail',
  ],
  [
    'more pieces shipped than ordered',
    { ...least, orders: [{ ...least.orders[0], fulfillments: [{ skus: ['LINA-38', 'LINA-38'] }] }] },
    'more pieces of "LINA-38" than the order holds',
  ],
  [
    'a return of what was not shipped',
    { ...least, orders: [{ ...least.orders[0], returns: [{ skus: ['LINA-38'] }] }] },
    'more pieces of "LINA-38" than were shipped',
  ],
  [
    'a status that does not exist',
    { ...least, orders: [{ ...least.orders[0], fulfillments: [{ status: 'lost' }] }] },
    'orders[0].fulfillments[0].status: write one of "label_printed"',
  ],
  [
    'a discount above the price',
    { ...least, orders: [{ ...least.orders[0], lines: [{ sku: 'LINA-38', discount: '600.00' }] }] },
    'the discount is more than the line costs',
  ],
  [
    'a part refund without its amount',
    { ...least, orders: [{ ...least.orders[0], financial: 'partially_refunded' }] },
    'partially_refunded needs an entry in "refunds"',
  ],
  [
    'an agent in no group',
    { desk: { agents: [{ name: 'M', email: 'm@x.example', group: 'Nowhere' }] } },
    'desk.agents[0].group: there is no group "Nowhere"',
  ],
  ['a time zone that does not exist', { shop: { timezone: 'Europe/Kobenhavn' } }, 'shop.timezone: write a time zone such as'],
  [
    'a refund above what the order cost',
    { ...least, orders: [{ ...least.orders[0], refunds: [{ amount: '500.00' }, { amount: '99.01' }] }] },
    'orders[0].refunds[1].amount: the refunds come to 599.01, and the order cost 599.00; lower the amount',
  ],
  [
    'an address that is a list',
    { customers: [{ email: 'a@x.dk,b@x.dk', firstName: 'A' }] },
    'customers[0].email: write one e-mail address',
  ],
  ['an address with its name', { customers: [{ email: 'A<a@x.dk>', firstName: 'A' }] }, 'customers[0].email: write one e-mail address'],
  ['a host with an empty part', { customers: [{ email: 'a@x..dk', firstName: 'A' }] }, 'customers[0].email: write one e-mail address'],
  ['a list at the top', [], 'the file: write an object in { }'],
])('%s is refused', (_what, store, says) => {
  expect(refusal(store)).toContain(says);
});

test.each([
  ['{\n  "shop": {\n', 'line 3: this is not valid JSON: the file ends here, expected a key in double quotes'],
  ['{\n  "orders": [,]\n}', 'line 2: this is not valid JSON: found ",", expected a value'],
  ['{\n  "orders": []\n  "shop": {}\n}', 'line 3: this is not valid JSON: found "\\"", expected a comma or }'],
  ["{\n  'orders': []\n}", 'line 2: this is not valid JSON: found "\'", expected a key in double quotes'],
  ['{\n  "now": "2026\n', 'line 2: this is not valid JSON: this text in quotes does not end'],
  ['{\n  "now": null,\n  "now": null\n}', 'line 3: this is not valid JSON: the key "now" stands here twice'],
  ['{}\n{}', 'line 2: this is not valid JSON: found "{", expected nothing more'],
  ['', 'line 1: the file is empty'],
])('broken JSON is refused with its line: %j', (text, says) => {
  expect(refusal(text)).toContain(`shop.store.json, ${says}`);
});

test('every value of a large file keeps its own line', () => {
  const text = JSON.stringify(
    { customers: Array.from({ length: 500 }, (_, n) => ({ email: `a${n}@x.example`, firstName: n === 400 ? 7 : 'A' })) },
    null,
    1,
  );

  expect(refusal(text)).toBe(`shop.store.json, line ${3 + 400 * 4 + 2}, customers[400].firstName: write a text in quotes, not 7`);
});

test('of two entries with one name, the line of the other is told', () => {
  expect(refusal({ ...least, orders: [least.orders[0], least.orders[0]] })).toMatch(
    /line 35, orders\[1\]\.name: there are two orders with this name; each needs its own \(the other is on line 25\)$/,
  );
});
