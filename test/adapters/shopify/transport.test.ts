import { expect, test } from 'vitest';
import { ResoluteError } from '../../../src/domain/errors.ts';
import type { Commerce } from '../../../src/ports/commerce.ts';
import { data, errors, type Reply, startLocalShop } from './local-shop.ts';

const customer = { id: 'gid://shopify/Customer/1', email: 'sofie@example.dk' };
const write = (commerce: Commerce) => commerce.unsubscribe({ kind: 'unsubscribe', customer }, 'mark');
const readNothing = (commerce: Commerce) => commerce.findDiscount('WELCOME10');
const nothing = data({ codeDiscountNodeByCode: null });

async function failure(promise: Promise<unknown>): Promise<ResoluteError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ResoluteError)) throw new Error(`expected a ResoluteError, got ${String(error)}`);
  return error;
}

test('every request goes to the fixed API version and carries the token', async () => {
  await using shop = await startLocalShop(() => nothing);

  await readNothing(shop.connect());

  expect(shop.received).toMatchObject([{ path: '/admin/api/2026-10/graphql.json', token: 'shpat_test' }]);
});

const lost: [string, Reply][] = [
  ['a 500', { status: 500, json: { errors: 'Internal' } }],
  ['a 502 with HTML', { status: 502, raw: '<html>' }],
  ['a 408', { status: 408, json: {} }],
  ['a reset connection', 'reset'],
  ['no answer in time', 'stall'],
  ['a broken body', { raw: '{"data":{"customerEmail' }],
  ['an empty body', { raw: '' }],
  ['an answer in another shape', data({ somethingElse: 1 })],
  ['an answer without a result', data({ customerEmailMarketingConsentUpdate: { customer: null, userErrors: [] } })],
  ['null instead of a result', data({ customerEmailMarketingConsentUpdate: null })],
  ['an empty list of errors', { json: { errors: [] } }],
  ['errors as a text', { json: { errors: 'no' } }],
  ['an error without a code', { json: { errors: [{ message: 'odd' }] } }],
  ['an internal error', errors('INTERNAL_SERVER_ERROR')],
  ['an answer denied below the change itself', errors('ACCESS_DENIED', { path: ['customerEmailMarketingConsentUpdate', 'customer'] })],
  ['errors beside data', { json: { data: { a: { id: 1 } }, errors: [{ message: 'x', extensions: { code: 'THROTTLED' } }] } }],
  ['a redirect that would repeat the request', { status: 307, json: {}, headers: { location: '/elsewhere' } }],
];

test.each(lost)('%s leaves the effect of a change open, and the change is sent once', async (_name, reply) => {
  await using shop = await startLocalShop(() => reply);

  const error = await failure(write(shop.connect({ timeoutMs: 100 })));

  expect(error).toMatchObject({ code: 'commerce.unreachable', retry: 'later', effect: 'unknown' });
  expect(shop.received).toHaveLength(1);
});

test('when no connection can be made, a change surely had no effect', async () => {
  const shop = await startLocalShop(() => 'reset');
  await shop[Symbol.asyncDispose]();

  const error = await failure(write(shop.connect()));

  expect(error).toMatchObject({ code: 'commerce.unreachable', effect: 'none' });
});

const cost = { requestedQueryCost: 300, throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 100, restoreRate: 100 } };

test('a throttled change is told with the wait that its cost needs, and is not sent again', async () => {
  await using shop = await startLocalShop(() => ({
    json: { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }], extensions: { cost } },
  }));

  const error = await failure(write(shop.connect()));

  expect(error).toMatchObject({ code: 'commerce.throttled', effect: 'none', retryAfterMs: 2000 });
  expect(shop.received).toHaveLength(1);
});

test('throttling without a cost and without Retry-After is throttling all the same', async () => {
  await using shop = await startLocalShop(() => errors('THROTTLED'));
  expect(await failure(write(shop.connect()))).toMatchObject({ code: 'commerce.throttled', retryAfterMs: 1000 });

  shop.reply = () => ({ status: 429, json: {} });
  expect(await failure(write(shop.connect()))).toMatchObject({ code: 'commerce.throttled', retryAfterMs: 1000 });
});

test('a 429 is told with its Retry-After', async () => {
  await using shop = await startLocalShop(() => ({ status: 429, json: {}, headers: { 'retry-after': '2.5' } }));

  expect(await failure(write(shop.connect()))).toMatchObject({ code: 'commerce.throttled', effect: 'none', retryAfterMs: 2500 });
  expect(shop.received).toHaveLength(1);
});

const passing: [string, Reply][] = [
  ['a 500', { status: 500, json: {} }],
  ['a reset', 'reset'],
  ['a broken body', { raw: '{' }],
];

test.each(passing)('a read is asked again after %s', async (_name, reply) => {
  await using shop = await startLocalShop(() => (shop.received.length === 1 ? reply : nothing));

  expect(await readNothing(shop.connect())).toBeNull();
  expect(shop.received).toHaveLength(2);
});

test('a throttled read waits as long as its cost needs', async () => {
  const short = { ...cost, throttleStatus: { ...cost.throttleStatus, currentlyAvailable: 275 } };
  const throttled: Reply = { json: { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }], extensions: { cost: short } } };
  await using shop = await startLocalShop(() => (shop.received.length === 1 ? throttled : nothing));

  const start = performance.now();
  await readNothing(shop.connect());

  expect(performance.now() - start).toBeGreaterThanOrEqual(245);
  expect(shop.received).toHaveLength(2);
});

test('lasting throttling ends a read after a bounded number of requests', async () => {
  const short = { ...cost, requestedQueryCost: 110 };
  await using shop = await startLocalShop(() => ({
    json: { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }], extensions: { cost: short } },
  }));

  expect(await failure(readNothing(shop.connect()))).toMatchObject({ code: 'commerce.throttled', effect: 'none' });
  expect(shop.received).toHaveLength(4);
});

test('a read that never gets an answer has no effect and ends', async () => {
  await using shop = await startLocalShop(() => ({ status: 503, json: {} }));

  expect(await failure(readNothing(shop.connect()))).toMatchObject({ code: 'commerce.unreachable', effect: 'none' });
  expect(shop.received).toHaveLength(4);
});

test('a user error is a refusal in the words of the shop', async () => {
  const userErrors = [{ field: ['input'], message: 'Customer has no e-mail', code: 'INVALID' }];
  await using shop = await startLocalShop(() => data({ customerEmailMarketingConsentUpdate: { customer: null, userErrors } }));

  const error = await failure(write(shop.connect()));

  expect(error).toMatchObject({ code: 'commerce.refused', retry: 'never', effect: 'none', facts: { shopSays: 'Customer has no e-mail' } });
});

test('a request that is turned down before it begins is a refusal without effect', async () => {
  await using shop = await startLocalShop(() => errors('undefinedField'));
  expect(await failure(write(shop.connect()))).toMatchObject({ code: 'commerce.refused', effect: 'none' });

  shop.reply = () => errors('MAX_COST_EXCEEDED');
  expect(await failure(write(shop.connect()))).toMatchObject({ code: 'commerce.refused', effect: 'none' });
});

test('a missing scope is told by its name', async () => {
  const says = 'Access denied for customerEmailMarketingConsentUpdate field. Required access: `write_customers` access scope.';
  await using shop = await startLocalShop(() => ({
    json: { data: { customerEmailMarketingConsentUpdate: null }, errors: [{ message: says, extensions: { code: 'ACCESS_DENIED' } }] },
  }));

  const error = await failure(write(shop.connect()));

  expect(error).toMatchObject({ code: 'commerce.unauthorized', retry: 'never', effect: 'none' });
  expect(error.facts['shopSays']).toContain('write_customers');
});

test('plain http is for this machine only', async () => {
  await expect(
    startLocalShop(() => nothing).then(async (shop) => {
      await shop[Symbol.asyncDispose]();
      return shop.connect({ shop: 'http://shop.example' });
    }),
  ).rejects.toThrow('must be reached by https');
});
