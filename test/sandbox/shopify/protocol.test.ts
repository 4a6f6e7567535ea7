import { afterAll, beforeEach, expect, test } from 'vitest';
import type { FaultKind } from '../../../sandbox/faults.ts';
import { productScopes } from '../../../sandbox/shopify/access.ts';
import { bucketSizes } from '../../../sandbox/shopify/world.ts';
import { type Answer, openShop, serve } from './shop.ts';

const shop = await openShop();
const http = await serve(shop);
const { clock, errors, faults, order, world } = shop;
afterAll(() => http.close());
beforeEach(() => {
  shop.reset();
  world.setBotScopes(productScopes);
  faults.set([]);
  world.setBucket(bucketSizes.plus);
});

const names = '{ orders(first: 2) { nodes { name } } }';
const json = async (response: Response): Promise<Answer> => response.json();

test('a request without a token, with a wrong one or to an unknown version is refused', async () => {
  expect((await http.graphql(names, {}, 'shpat_wrong')).status).toBe(401);
  expect((await http.post('/admin/api/2026-10/graphql.json', { query: names })).status).toBe(401);
  expect(
    (await http.post('/admin/api/2023-01/graphql.json', { query: names }, { 'x-shopify-access-token': world.accessToken })).status,
  ).toBe(404);
  expect((await fetch(`${http.url}/admin/api/2026-10/graphql.json`)).status).toBe(405);
  expect((await http.graphql(names)).status).toBe(200);
});

test('client credentials give a token for a day by the shop’s clock', async () => {
  const ask = (secret: string) =>
    http.post('/admin/oauth/access_token', { client_id: world.clientId, client_secret: secret, grant_type: 'client_credentials' });

  expect((await ask('wrong')).status).toBe(401);
  const { access_token: token, expires_in: seconds } = await json(await ask(world.clientSecret));
  expect(seconds).toBe(86_399);
  expect((await http.graphql(names, {}, token)).status).toBe(200);
  clock.advance(86_400_000);
  expect((await http.graphql(names, {}, token)).status).toBe(401);
});

test('a missing scope is told by its name, for fields, types and mutations', () => {
  world.setBotScopes(['read_orders', 'read_all_orders']);
  const cancel = `mutation { orderCancel(orderId: "${order('#1').id}", reason: CUSTOMER, restock: true) { job { id } } }`;

  expect(errors(cancel)).toMatchObject([{ code: 'ACCESS_DENIED', message: expect.stringContaining('write_orders') }]);
  expect(errors('{ orders(first: 1) { nodes { customer { id } } } }')).toMatchObject([
    { code: 'ACCESS_DENIED', message: expect.stringContaining('read_customers') },
  ]);
  expect(errors('{ orders(first: 1) { nodes { returns(first: 1) { nodes { id } } } } }')).toMatchObject([
    { message: expect.stringContaining('read_returns') },
  ]);
  expect(errors('{ orders(first: 1) { nodes { name } } }')).toEqual([]);
  world.setBotScopes(['write_orders']);
  expect(errors('{ orders(first: 1) { nodes { name } } }')).toEqual([]);
});

test('orders older than sixty days need a scope of their own', () => {
  const found = () =>
    (world.ask(world.accessToken, '{ orders(first: 9, query: "name:#8") { nodes { name } } }') as Answer).data.orders.nodes;

  expect(found()).toEqual([{ name: '#8' }]);
  world.setBotScopes(['read_orders']);
  expect(found()).toEqual([]);
});

test('a field that is not built fails by its name, and one that does not exist is refused by the schema', () => {
  expect(errors('{ orders(first: 1) { nodes { clientIp } } }')).toEqual([
    { message: 'Sandbox does not implement Order.clientIp', code: 'NOT_IMPLEMENTED' },
  ]);
  expect(errors('mutation { orderClose(input: { id: "x" }) { userErrors { message } } }')[0]?.message).toBe(
    'Sandbox does not implement Mutation.orderClose',
  );
  expect(errors('{ orders(first: 1, query: "delivery_method:x") { nodes { name } } }')[0]?.message).toContain(
    'search filter "delivery_method"',
  );
  expect(world.gaps()).toEqual(expect.arrayContaining(['Order.clientIp', 'Mutation.orderClose']));
  expect(errors('{ orders(first: 1) { nodes { nonsense } } }')[0]?.message).toContain('Cannot query field "nonsense"');
  expect(errors('{ orders(first: 1')[0]?.message).toContain('Syntax Error');
  expect(errors('{ orders { nodes { name } } }')).toEqual([{ message: 'you must provide one of first or last', code: 'BAD_REQUEST' }]);
});

test('an answer tells its cost; a query above a thousand points is refused', () => {
  const cost = (query: string) => (world.ask(world.accessToken, query) as Answer).extensions.cost;

  expect(cost(names)).toMatchObject({
    requestedQueryCost: 3,
    actualQueryCost: 3,
    throttleStatus: { maximumAvailable: 20_000, restoreRate: 1_000 },
  });
  expect(cost('{ orders(first: 50) { nodes { lineItems(first: 10) { nodes { name } } } } }').requestedQueryCost).toBe(
    1 + 50 * (1 + 1 + 10),
  );
  expect(cost('query { orders(first: 50) { nodes { name } } }').actualQueryCost).toBe(1 + 8);
  expect(errors('{ orders(first: 100) { nodes { lineItems(first: 100) { nodes { name } } } } }')).toMatchObject([
    { code: 'MAX_COST_EXCEEDED' },
  ]);
});

test('an empty bucket throttles with status 200 and fills again by the shop’s clock', async () => {
  world.setBucket({ maximumAvailable: 5, restoreRate: 2 });

  expect(errors(names)).toEqual([]);
  const refused = await http.graphql(names);
  expect([refused.status, (await json(refused)).errors[0].extensions.code]).toEqual([200, 'THROTTLED']);
  clock.advance(1_000);
  expect(errors(names)).toEqual([]);
});

const invite = () => {
  const customer = world.state().customers[0]?.id;
  return `mutation { customerSendAccountInviteEmail(customerId: "${customer}") { userErrors { code } } }`;
};
const outcome = (response: Promise<Response>) =>
  response.then(
    (answer) =>
      answer.json().then(
        () => answer.status,
        () => 'broken',
      ),
    () => 'cut',
  );

test.each<[FaultKind, unknown, number]>([
  ['lost_answer', 'cut', 1],
  ['stall', 'cut', 1],
  ['malformed', 'broken', 1],
  ['502', 'broken', 1],
  ['refused', 'cut', 0],
  ['500', 500, 0],
  ['429', 429, 0],
])('a fault of kind %s gives %s with %i effect, once, on the mutation that it names', async (kind, seen, effects) => {
  faults.set([{ system: 'shopify', kind, probability: 1, match: 'mutation customerSendAccountInviteEmail', times: 1, stallMs: 30 }]);

  expect(await outcome(http.graphql(names))).toBe(200);
  expect(await outcome(http.graphql(invite()))).toBe(seen);
  expect(world.effects()).toHaveLength(effects);
  expect(faults.counts()).toEqual({ [kind]: 1 });
  expect(await outcome(http.graphql(invite()))).toBe(200);
});

test('every request is counted and told with its answer', async () => {
  const told: unknown[] = [];
  const watched = await openShop({ onExchange: (exchange) => told.push(exchange) });
  const door = await serve(watched);

  await door.graphql(names);
  await door.close();

  expect(watched.history.calls().shopify).toBe(1);
  expect(told).toMatchObject([
    { system: 'shopify', method: 'POST', status: 200, fault: null, requestBody: { query: names }, responseBody: { data: {} } },
  ]);
});

test('a fresh shop is there within twenty milliseconds', () => {
  shop.reset();
  const times = Array.from({ length: 10 }, () => {
    const from = performance.now();
    shop.reset();
    return performance.now() - from;
  });

  expect(Math.min(...times)).toBeLessThan(20);
});
