import { expect, test } from 'vitest';
import { recordingLogger } from '../../support/silent-logger.ts';
import { data, errors, startLocalShop } from './local-shop.ts';
import { dkk } from './order-fixture.ts';

const page = (nodes: unknown[], endCursor: string | null = null) => ({ nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } });

const customer = (more: object = {}) => ({
  customerByIdentifier: {
    id: 'gid://shopify/Customer/77',
    firstName: 'Sofie',
    lastName: null,
    state: 'DISABLED',
    tags: ['vip'],
    defaultEmailAddress: { emailAddress: 'sofie@example.dk', marketingState: 'SUBSCRIBED' },
    account: null,
    ...more,
  },
});

test('a customer is found by exactly this address', async () => {
  await using shop = await startLocalShop(() => data(customer()));

  expect(await shop.connect().findCustomer('Sofie@example.dk')).toEqual({
    id: 'gid://shopify/Customer/77',
    email: 'sofie@example.dk',
    firstName: 'Sofie',
    lastName: '',
    account: 'none',
    marketing: 'subscribed',
    tags: ['vip'],
    url: `${shop.origin}/admin/customers/77`,
  });
  expect(await shop.connect().findCustomer('sofie+1@example.dk')).toBeNull();
});

test.each([
  ['ENABLED', null, 'enabled'],
  ['INVITED', null, 'invited'],
  ['DISABLED', { value: 'disabled' }, 'disabled'],
  ['DECLINED', null, 'none'],
])('the account state %s with note %o is "%s"', async (state, account, expected) => {
  await using shop = await startLocalShop(() => data(customer({ state, account })));

  expect((await shop.connect().findCustomer('sofie@example.dk'))?.account).toBe(expected);
});

const variant = (sku: string, more: object = {}) => ({
  id: `gid://shopify/ProductVariant/${sku}`,
  sku,
  price: '599.00',
  inventoryQuantity: 3,
  selectedOptions: [{ name: 'Color', value: 'Sort' }],
  incomingOn: null,
  ...more,
});
const product = (handle: string, more: object = {}) => ({
  id: `gid://shopify/Product/${handle}`,
  handle,
  title: handle,
  productType: '',
  description: '',
  status: 'ACTIVE',
  tags: [],
  material: { value: '100 % viskose' },
  care: null,
  origin: null,
  sizeGuide: { value: 'women-dresses' },
  knownDefects: { value: '[{"id":"zip","words":["lynlås"],"note":"batch 8"}]' },
  variants: page([variant('A')]),
  ...more,
});
const shopData = { shop: { currencyCode: 'DKK' } };

test('the whole catalogue is read page by page, variants too, and without what is not for sale', async () => {
  await using shop = await startLocalShop(({ operation, variables }) => {
    if (operation === 'VariantPage') {
      const more = variant('B', { inventoryQuantity: -2, incomingOn: { value: '2026-12-01' } });
      return data({ product: { variants: page([more, variant('C', { incomingOn: { value: '2026-11-30T23:30:00Z' } })]) } });
    }
    if (variables['after'] === 'next')
      return data({ ...shopData, products: page([product('coat', { status: 'ARCHIVED' }), product('belt')]) });
    return data({ ...shopData, products: page([product('dress', { variants: page([variant('A')], 'v1') })], 'next') });
  });

  const products = await shop.connect().products();

  expect(products.map((entry) => entry.handle)).toEqual(['dress', 'belt']);
  expect(products[0]).toMatchObject({
    type: null,
    material: '100 % viskose',
    care: null,
    sizeGuide: 'women-dresses',
    knownDefects: [{ id: 'zip', words: ['lynlås'], note: 'batch 8' }],
  });
  expect(products[0]?.variants).toMatchObject([
    { sku: 'A', price: dkk(59_900), available: 3, incomingOn: null, options: { color: 'Sort' } },
    { sku: 'B', available: 0, incomingOn: '2026-12-01' },
    { sku: 'C', incomingOn: '2026-12-01' },
  ]);
});

test('the catalogue is kept for five minutes, and read once for all who ask meanwhile', async () => {
  await using shop = await startLocalShop(() => data({ ...shopData, products: page([product('dress')]) }));
  const commerce = shop.connect();
  await Promise.all([commerce.products(), commerce.products()]);
  expect(shop.received).toHaveLength(1);

  shop.clock.move(299_999);
  await commerce.products();
  expect(shop.received).toHaveLength(1);

  shop.clock.move(1);
  await commerce.products();
  expect(shop.received).toHaveLength(2);
});

test('a list of known defects that cannot be read is told in the log and knows none', async () => {
  const logger = recordingLogger();
  await using shop = await startLocalShop(() =>
    data({ ...shopData, products: page([product('dress', { knownDefects: { value: '{oops' } })]) }),
  );

  expect((await shop.connect({ logger }).products())[0]?.knownDefects).toEqual([]);
  expect(logger.lines.map((line) => line.level)).toContain('warn');
});

const discount = (more: object = {}) => ({
  codeDiscountNodeByCode: {
    codeDiscount: {
      __typename: 'DiscountCodeBasic',
      startsAt: '2026-08-01T00:00:00Z',
      endsAt: null,
      status: 'ACTIVE',
      usageLimit: 100,
      asyncUsageCount: 7,
      appliesOncePerCustomer: true,
      codes: { nodes: [{ code: 'WELCOME10' }] },
      minimumRequirement: { __typename: 'DiscountMinimumSubtotal', greaterThanOrEqualToSubtotal: { amount: '400.0', currencyCode: 'DKK' } },
      customerGets: { items: { __typename: 'AllDiscountItems' }, value: { __typename: 'DiscountPercentage', percentage: 0.1 } },
      ...more,
    },
  },
});

test('a discount code is told with its rules', async () => {
  await using shop = await startLocalShop(() => data(discount()));

  expect(await shop.connect().findDiscount(' welcome10 ')).toEqual({
    code: 'WELCOME10',
    percent: 10,
    startsAt: '2026-08-01T00:00:00Z',
    endsAt: null,
    minimum: dkk(40_000),
    usageLimit: 100,
    used: 7,
    oncePerCustomer: true,
    active: true,
  });
});

test('a code that is no percentage on all goods has no percent; one that wants a number of pieces is not active', async () => {
  const some = { items: { __typename: 'DiscountCollections' }, value: { __typename: 'DiscountPercentage', percentage: 0.1 } };
  await using shop = await startLocalShop(() => data(discount({ customerGets: some })));
  expect(await shop.connect().findDiscount('WELCOME10')).toMatchObject({ percent: null });

  shop.reply = () => data(discount({ minimumRequirement: { __typename: 'DiscountMinimumQuantity' } }));
  expect(await shop.connect().findDiscount('WELCOME10')).toMatchObject({ active: false });

  shop.reply = () => data({ codeDiscountNodeByCode: { codeDiscount: { __typename: 'DiscountCodeFreeShipping' } } });
  expect(await shop.connect().findDiscount('FREE')).toBeNull();
});

const card = (lastCharacters: string) => ({
  id: `gid://shopify/GiftCard/${lastCharacters}`,
  lastCharacters,
  enabled: true,
  expiresOn: '2028-11-20',
  balance: { amount: '200.0', currencyCode: 'DKK' },
});

test('a gift card is found by its full code alone', async () => {
  await using shop = await startLocalShop(() => data({ giftCards: { nodes: [card('91zb')] } }));

  expect(await shop.connect().findGiftCard('LNDH-7F3K-22QX-91ZB')).toEqual({
    id: 'gid://shopify/GiftCard/91zb',
    lastCharacters: '91ZB',
    balance: dkk(20_000),
    expiresOn: '2028-11-20',
    enabled: true,
  });
  expect(shop.received[0]?.variables).toEqual({ search: 'lndh7f3k22qx91zb' });
});

test.each(['91ZB', 'Sofie Holm*', 'status:enabled', 'LNDH-7F3K-22QX-91ZB) OR (1'])(
  '"%s" is no gift card code, so nothing is searched for',
  async (code) => {
    await using shop = await startLocalShop(() => data({ giftCards: { nodes: [card('91zb')] } }));

    expect(await shop.connect().findGiftCard(code)).toBeNull();
    expect(shop.received).toHaveLength(0);
  },
);

test('a card with another ending, or two that fit, is not told', async () => {
  await using shop = await startLocalShop(() => data({ giftCards: { nodes: [card('aaaa')] } }));
  expect(await shop.connect().findGiftCard('LNDH-7F3K-22QX-91ZB')).toBeNull();

  shop.reply = () => data({ giftCards: { nodes: [card('91zb'), card('91zb')] } });
  expect(await shop.connect().findGiftCard('LNDH-7F3K-22QX-91ZB')).toBeNull();
});

const scopes = (handles: string[]) =>
  data({ shop: { name: 'x' }, currentAppInstallation: { accessScopes: handles.map((handle) => ({ handle })) } });
const enough = [
  'write_orders',
  'read_all_orders',
  'write_order_edits',
  'write_customers',
  'read_products',
  'read_discounts',
  'read_gift_cards',
  'write_returns',
  'read_merchant_managed_fulfillment_orders',
];

test('the connection check is content with the scopes needed, and names each that is missing', async () => {
  await using shop = await startLocalShop(() => scopes(enough));
  expect(await shop.connect().checkConnection()).toEqual([]);

  shop.reply = () => scopes(enough.filter((scope) => scope !== 'write_returns' && scope !== 'read_gift_cards'));
  const faults = await shop.connect().checkConnection();
  expect(faults).toHaveLength(2);
  expect(faults.join(' ')).toMatch(/read_gift_cards.*write_returns/);
});

test('the connection check says what is wrong with token, shop and network', async () => {
  await using shop = await startLocalShop(() => ({ status: 401, json: { errors: 'Invalid API key' } }));
  expect((await shop.connect().checkConnection()).join()).toMatch(/refuses the access token/);

  shop.reply = () => ({ status: 404, json: { errors: 'Not Found' } });
  expect((await shop.connect().checkConnection()).join()).toMatch(/no such shop.*2026-10/);

  shop.reply = () => errors('SHOP_INACTIVE');
  expect((await shop.connect().checkConnection()).join()).toMatch(/not active/);

  shop.reply = () => ({ status: 503, json: {} });
  expect((await shop.connect().checkConnection()).join()).toMatch(/did not answer/);
});
