import { expect, test } from 'vitest';
import { data, type LocalShop, type Reply, startLocalShop } from './local-shop.ts';

const auth = { kind: 'client_credentials', clientId: 'id', clientSecret: 'secret' } as const;
const customer = { id: 'gid://shopify/Customer/1', email: 'sofie@example.dk' };
const nothing = data({ codeDiscountNodeByCode: null });
const refused: Reply = { status: 401, json: { errors: 'Invalid API key or access token' } };

/** Gives out `token-1`, `token-2`, … each good for a day, and takes those that `takes` says. */
async function startShopWithTokens(takes: (token: string) => boolean): Promise<LocalShop & { grants(): number }> {
  let grants = 0;
  const shop = await startLocalShop((request) => {
    if (request.path === '/admin/oauth/access_token') {
      grants += 1;
      return { json: { access_token: `token-${grants}`, scope: 'read_orders', expires_in: 86_399 } };
    }
    return takes(request.token ?? '') ? nothing : refused;
  });
  return Object.assign(shop, { grants: () => grants });
}

test('client credentials are exchanged once, also by reads at the same time', async () => {
  await using shop = await startShopWithTokens(() => true);
  const commerce = shop.connect({ auth });

  await Promise.all([commerce.findDiscount('A'), commerce.findDiscount('B'), commerce.findDiscount('C')]);

  expect(shop.grants()).toBe(1);
  const [exchange] = shop.received;
  expect(Object.fromEntries(new URLSearchParams(exchange?.body))).toEqual({
    grant_type: 'client_credentials',
    client_id: 'id',
    client_secret: 'secret',
  });
});

test('a token is kept until five minutes before its end', async () => {
  await using shop = await startShopWithTokens(() => true);
  const commerce = shop.connect({ auth });
  await commerce.findDiscount('A');

  shop.clock.move((86_399 - 301) * 1000);
  await commerce.findDiscount('A');
  expect(shop.grants()).toBe(1);

  shop.clock.move(2000);
  await commerce.findDiscount('A');
  expect(shop.grants()).toBe(2);
  expect(shop.received.at(-1)?.token).toBe('token-2');
});

test('a read whose token was withdrawn gets a new one and goes on', async () => {
  let good = 'token-1';
  await using shop = await startShopWithTokens((token) => token === good);
  const commerce = shop.connect({ auth });
  await commerce.findDiscount('A');

  good = 'token-2';
  expect(await commerce.findDiscount('A')).toBeNull();
  expect(shop.grants()).toBe(2);
});

test('a change whose token was withdrawn is not sent again, but may be tried later', async () => {
  let good = 'token-1';
  await using shop = await startShopWithTokens((token) => token === good);
  const commerce = shop.connect({ auth });
  await commerce.findDiscount('A');
  good = 'token-2';

  const change = commerce.unsubscribe({ kind: 'unsubscribe', customer }, 'mark');

  await expect(change).rejects.toMatchObject({ code: 'commerce.unreachable', retry: 'later', effect: 'none' });
  expect(shop.received.filter((request) => request.mutation)).toHaveLength(1);
  expect(await commerce.findDiscount('A')).toBeNull();
});

test('a fresh token that is refused at once is not asked for again and again', async () => {
  await using shop = await startShopWithTokens(() => false);

  await expect(shop.connect({ auth }).findDiscount('A')).rejects.toMatchObject({ code: 'commerce.unauthorized', retry: 'never' });
  expect(shop.grants()).toBe(1);
});

test('a refused static token is told', async () => {
  await using shop = await startLocalShop(() => refused);

  await expect(shop.connect().findDiscount('A')).rejects.toMatchObject({ code: 'commerce.unauthorized' });
  expect(shop.received).toHaveLength(1);
});

test('wrong client credentials are told; a shop that gives no token now may later', async () => {
  await using shop = await startLocalShop(() => ({ status: 400, json: { error: 'invalid_client' } }));
  const change = () => shop.connect({ auth }).unsubscribe({ kind: 'unsubscribe', customer }, 'mark');
  await expect(change()).rejects.toMatchObject({ code: 'commerce.unauthorized', effect: 'none' });

  shop.reply = () => ({ status: 503, raw: '' });
  await expect(change()).rejects.toMatchObject({ code: 'commerce.unreachable', effect: 'none' });
});
