import { beforeEach, expect, test } from 'vitest';
import { openShop, store } from './shop.ts';

const shop = await openShop();
const { ask, order, variant, world } = shop;
beforeEach(shop.reset);

const update = (input: object) =>
  ask('mutation U($input: OrderInput!) { orderUpdate(input: $input) { order { tags } userErrors { field message } } }', { input })
    .orderUpdate;
const home = { firstName: 'Sofie', lastName: 'Holm', address1: 'Viborgvej 155', zip: '8210', city: 'Aarhus V', countryCode: 'DK' };

test('a new address is an effect, the same one again is none', () => {
  update({ id: order('#1').id, shippingAddress: home });
  update({ id: order('#1').id, shippingAddress: home });

  expect(world.effects()).toEqual([
    {
      kind: 'change_address',
      order: '#1',
      address: { name: 'Sofie Holm', address1: 'Viborgvej 155', address2: null, zip: '8210', city: 'Aarhus V', country: 'DK' },
    },
  ]);
});

test('an address that is no address, a tag that is too long and an unknown order are refused', () => {
  const wrong = (address: object) => update({ id: order('#1').id, shippingAddress: { ...home, ...address } }).userErrors[0].field;

  expect(wrong({ zip: '' })).toEqual(['shippingAddress', 'zip']);
  expect(wrong({ zip: '82' })).toEqual(['shippingAddress', 'zip']);
  expect(wrong({ countryCode: null })).toEqual(['shippingAddress', 'countryCode']);
  expect(update({ id: order('#1').id, tags: ['x'.repeat(41)] }).userErrors[0].field).toEqual(['tags']);
  expect(update({ id: 'gid://shopify/Order/1' }).userErrors[0].field).toEqual(['id']);
  expect(world.effects()).toEqual([]);
});

test('a note and tags are changes without an effect', () => {
  const changes = shop.history.list().length;

  update({ id: order('#1').id, note: 'ring first', tags: ['b', 'a', 'a'] });

  expect(shop.history.list().slice(changes)).toMatchObject([
    { kind: 'order_updated', by: 'bot', subject: '#1', cause: 'mutation orderUpdate' },
  ]);
  expect(order('#1').tags).toEqual(['a', 'b']);
  expect(world.effects()).toEqual([]);
});

const begin = (name: string) =>
  ask(
    `mutation { orderEditBegin(id: "${order(name).id}") { calculatedOrder { id lineItems(first: 5) { nodes { id sku quantity } } } userErrors { message } } }`,
  ).orderEditBegin;
const setQuantity = (id: string, line: string, quantity: number, restock = true) =>
  ask(`mutation { orderEditSetQuantity(id: "${id}", lineItemId: "${line}", quantity: ${quantity}, restock: ${restock}) {
    calculatedOrder { totalOutstandingSet { shopMoney { amount } } } userErrors { message } } }`).orderEditSetQuantity;
const addVariant = (id: string, sku: string) =>
  ask(`mutation { orderEditAddVariant(id: "${id}", variantId: "${variant(sku).id}", quantity: 1) {
    calculatedOrder { totalOutstandingSet { shopMoney { amount } } } userErrors { message } } }`).orderEditAddVariant;
const commit = (id: string) => ask(`mutation { orderEditCommit(id: "${id}") { order { edited } userErrors { message } } }`).orderEditCommit;

test('an edit is staged, reckoned and committed; the goods move then', () => {
  const { calculatedOrder: draft } = begin('#1');
  setQuantity(draft.id, draft.lineItems.nodes[0].id, 0);
  expect(addVariant(draft.id, 'LINA-40').calculatedOrder.totalOutstandingSet.shopMoney.amount).toBe('0.0');
  expect([order('#1').lines.length, variant('LINA-38').available, world.effects()]).toEqual([1, 3, []]);

  expect(commit(draft.id)).toEqual({ order: { edited: true }, userErrors: [] });

  expect([variant('LINA-38').available, variant('LINA-40').available]).toEqual([4, -1]);
  expect(world.effects()).toEqual([
    { kind: 'change_items', order: '#1', lines: [{ sku: 'LINA-38', quantity: 1 }], newLines: [{ sku: 'LINA-40', quantity: 1 }] },
  ]);
  expect(commit(draft.id).userErrors).toHaveLength(1);
});

test('dearer goods leave something to pay', () => {
  const { calculatedOrder: draft } = begin('#5');

  expect(addVariant(draft.id, 'LINA-38').calculatedOrder.totalOutstandingSet.shopMoney.amount).toBe('599.0');
  expect(addVariant(draft.id, 'SOK').userErrors).toMatchObject([{ message: 'The variant is already on the order.' }]);
});

test('a discount on an added line is off each piece and stays after the commit', () => {
  const { calculatedOrder: draft } = begin('#5');
  const line = ask(
    `mutation { orderEditAddVariant(id: "${draft.id}", variantId: "${variant('LINA-38').id}", quantity: 2) { calculatedLineItem { id } } }`,
  ).orderEditAddVariant.calculatedLineItem.id;
  const discount = (on: string, amount: string) =>
    ask(`mutation { orderEditAddLineItemDiscount(id: "${draft.id}", lineItemId: "${on}", discount: { fixedValue: { amount: "${amount}", currencyCode: DKK } }) {
      calculatedOrder { totalPriceSet { shopMoney { amount } } } userErrors { field } } }`).orderEditAddLineItemDiscount;

  expect(discount(draft.lineItems.nodes[0].id, '1.00').userErrors).toMatchObject([{ field: ['lineItemId'] }]);
  expect(discount(line, '600.00').userErrors).toMatchObject([{ field: ['discount'] }]);
  expect(discount(line, '99.00').calculatedOrder.totalPriceSet.shopMoney.amount).toBe('1100.0');
  commit(draft.id);
  expect(ask(`{ order(id: "${order('#5').id}") { totalPriceSet { shopMoney { amount } } } }`).order.totalPriceSet.shopMoney.amount).toBe(
    '1100.0',
  );
});

test('what is shipped cannot be taken off', () => {
  const { calculatedOrder: draft } = begin('#2');

  expect(setQuantity(draft.id, draft.lineItems.nodes[0].id, 0).userErrors).toMatchObject([
    { message: 'Only unfulfilled items can be removed.' },
  ]);
});

const create = (input: object, behaviour = 'DECREMENT_OBEYING_POLICY') =>
  ask(
    `mutation C($order: OrderCreateOrderInput!) { orderCreate(order: $order, options: { inventoryBehaviour: ${behaviour} }) {
    order { name displayFulfillmentStatus currentTotalPriceSet { shopMoney { amount } } } userErrors { code field } } }`,
    { order: input },
  ).orderCreate;
const free = { shopMoney: { amount: '0.00', currencyCode: 'DKK' } };
const resend = (kind: string, lines: readonly (readonly [string, number])[], of = '#6') => ({
  email: 'sofie.holm@example.dk',
  lineItems: lines.map(([sku, quantity]) => ({ variantId: variant(sku).id, quantity, priceSet: free })),
  shippingAddress: home,
  customAttributes: [
    { key: 'resolute_resend_of', value: of },
    { key: 'resolute_kind', value: kind },
  ],
});

test('a resend is worth what was paid for the goods after discounts, and takes them off the shelf', () => {
  const made = create(
    resend('resend_order', [
      ['LINA-38', 1],
      ['SOK', 1],
    ]),
  );

  expect(made).toMatchObject({
    order: { name: '#1001', displayFulfillmentStatus: 'UNFULFILLED', currentTotalPriceSet: { shopMoney: { amount: '0.0' } } },
  });
  expect(world.effects()).toMatchObject([{ kind: 'resend_order', order: '#6', amount: '639.10' }]);
  expect(variant('LINA-38').available).toBe(2);
});

test('a resend of one line names that line', () => {
  create(resend('resend_items', [['SOK', 1]]));

  expect(world.effects()).toMatchObject([{ kind: 'resend_items', order: '#6', amount: '100.00', lines: [{ sku: 'SOK', quantity: 1 }] }]);
});

test('the same goods on two lines are each worth what was paid for them; goods that were not on the order cost today’s price', async () => {
  const lines = [{ sku: 'SOK', discount: '10.00' }, { sku: 'SOK' }];
  const other = await openShop({}, { ...store, orders: [{ name: '#6', email: 'sofie.holm@example.dk', createdAt: '-1d', lines }] });
  const pieces = [
    ['SOK', 2],
    ['LINA-38', 1],
  ] as const;
  const lineItems = pieces.map(([sku, quantity]) => ({ variantId: other.variant(sku).id, quantity, priceSet: free }));

  other.ask('mutation C($order: OrderCreateOrderInput!) { orderCreate(order: $order) { userErrors { code } } }', {
    order: { ...resend('resend_items', []), lineItems },
  });

  expect(other.world.effects()).toMatchObject([{ kind: 'resend_items', order: '#6', amount: '789.00' }]);
});

test('what is sold out is not sent again', () => {
  expect(create(resend('resend_items', [['LINA-40', 1]])).userErrors).toMatchObject([{ code: 'INVENTORY_CLAIM_FAILED' }]);
  expect(create(resend('resend_items', [['LINA-38', 4]])).userErrors).toMatchObject([{ code: 'INVENTORY_CLAIM_FAILED' }]);
  expect(world.effects()).toEqual([]);
});

test('an invoice goes to the order’s address or to the one that is named', () => {
  ask(`mutation { orderInvoiceSend(id: "${order('#2').id}") { userErrors { code } } }`);
  ask(`mutation { orderInvoiceSend(id: "${order('#2').id}", email: { to: "bogholder@example.dk" }) { userErrors { code } } }`);

  expect(world.effects()).toEqual([
    { kind: 'send_invoice', order: '#2', customer: 'sofie.holm@example.dk' },
    { kind: 'send_invoice', order: '#2', customer: 'bogholder@example.dk' },
  ]);
});

const customer = () => world.state().customers[0]?.id ?? '';
const consent = (marketingState: string) =>
  ask(
    'mutation M($input: CustomerEmailMarketingConsentUpdateInput!) { customerEmailMarketingConsentUpdate(input: $input) { userErrors { code } } }',
    {
      input: { customerId: customer(), emailMarketingConsent: { marketingState } },
    },
  ).customerEmailMarketingConsentUpdate.userErrors;

test('unsubscribing is an effect once', () => {
  expect([consent('UNSUBSCRIBED'), consent('UNSUBSCRIBED')]).toEqual([[], []]);

  expect(world.effects()).toEqual([{ kind: 'unsubscribe', customer: 'sofie.holm@example.dk' }]);
  expect(consent('NOT_SUBSCRIBED')).toMatchObject([{ code: 'INCLUSION' }]);
});

test('an account mail goes to the customer’s own address only', () => {
  const invite = (email: string) =>
    ask(`mutation { customerSendAccountInviteEmail(customerId: "${customer()}"${email}) { userErrors { code } } }`)
      .customerSendAccountInviteEmail.userErrors;

  expect(invite(', email: { to: "else@example.dk" }')).toMatchObject([{ code: 'INVALID' }]);
  expect(invite('')).toEqual([]);
  expect(world.effects()).toEqual([{ kind: 'send_account_invite', customer: 'sofie.holm@example.dk' }]);
});

test('the warehouse ships, and what is shipped can no longer be cancelled', () => {
  const mette = world.agentToken('lager@lindholm.example');
  const work = order('#1').fulfillmentOrders[0]?.id;

  ask(
    'mutation F($fulfillment: FulfillmentInput!) { fulfillmentCreate(fulfillment: $fulfillment) { fulfillment { name } userErrors { message } } }',
    {
      fulfillment: { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: work }], trackingInfo: { company: 'GLS', number: '1' } },
    },
    mette,
  );

  expect(ask(`{ order(id: "${order('#1').id}") { displayFulfillmentStatus } }`).order.displayFulfillmentStatus).toBe('FULFILLED');
  expect(world.effects('agent:lager@lindholm.example')).toEqual([]);
});
