import { expect, test } from 'vitest';
import { openShop } from './shop.ts';

const { ask, order, world } = await openShop();
const names = (query: string) =>
  ask('query Q($query: String) { orders(first: 20, query: $query) { nodes { name } } }', { query }).orders.nodes.map(
    (node: { name: string }) => node.name,
  );

test('an order is found by its name, with or without the sign', () => {
  expect(names('name:#1')).toEqual(['#1']);
  expect(names('name:"1"')).toEqual(['#1']);
  expect(names('name:11')).toEqual([]);
});

test('an address is found word by word, so that look-alikes come along', () => {
  expect(names('email:sofie.holm@example.dk')).toEqual(['#8', '#7', '#2', '#1', '#3', '#4', '#5', '#6']);
  expect(names('email:"sofie.holm@example.dk"')).not.toContain('#8');
  expect(names('email:holm')).toHaveLength(8);
});

test('filters can be joined, negated, put in brackets and compared', () => {
  const id = order('#1').customer?.id.split('/').at(-1);

  expect(names(`customer_id:${id} AND financial_status:authorized`)).toEqual(['#3']);
  expect(names('name:#1 OR name:#2')).toEqual(['#2', '#1']);
  expect(names('(name:#1 OR name:#2) -name:#1')).toEqual(['#2']);
  expect(names('NOT fulfillment_status:unfulfilled NOT fulfillment_status:in_progress')).toEqual(['#7', '#2']);
  expect(names("created_at:>'2026-11-20T07:30:00Z'")).toEqual(['#3', '#4', '#5', '#6']);
  expect(names('created_at:2026-11-19')).toEqual(['#1']);
  expect(names('tag:nothing')).toEqual([]);
});

test('pages follow one another by cursor, in either direction', () => {
  const page = (args: string) =>
    ask(`{ orders(first: 3, sortKey: CREATED_AT, ${args}) { nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor } } }`).orders;

  const first = page('reverse: true');
  const second = page(`reverse: true, after: "${first.pageInfo.endCursor}"`);

  expect(first.nodes.concat(second.nodes).map((node: { name: string }) => node.name)).toEqual(['#6', '#5', '#4', '#3', '#1', '#2']);
  expect([first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage, second.pageInfo.hasPreviousPage]).toEqual([true, false, true]);
});

test('an order tells its money: paid, reserved, unpaid, discounted', () => {
  const money = (name: string) =>
    ask(`{ order(id: "${order(name).id}") { displayFinancialStatus totalCapturableSet { shopMoney { amount } } totalReceivedSet { shopMoney { amount } }
      totalOutstandingSet { shopMoney { amount } } lineItems(first: 2) { nodes { discountedTotalSet(withCodeDiscounts: true) { shopMoney { amount } } } } } }`)
      .order;

  expect(money('#1')).toMatchObject({ displayFinancialStatus: 'PAID', totalReceivedSet: { shopMoney: { amount: '638.0' } } });
  expect(money('#3')).toMatchObject({ displayFinancialStatus: 'AUTHORIZED', totalCapturableSet: { shopMoney: { amount: '100.0' } } });
  expect(money('#4')).toMatchObject({ displayFinancialStatus: 'PENDING', totalOutstandingSet: { shopMoney: { amount: '100.0' } } });
  expect(money('#6').lineItems.nodes[0]).toEqual({ discountedTotalSet: { shopMoney: { amount: '539.1' } } });
});

test('a parcel tells its scans; work in hand is in progress', () => {
  const parcel = ask(`{ order(id: "${order('#2').id}") { displayFulfillmentStatus fulfillments(first: 1) { displayStatus deliveredAt
    trackingInfo(first: 1) { company number url } events(first: 9) { nodes { status happenedAt } } } } }`).order;
  const work = ask(
    `{ order(id: "${order('#5').id}") { displayFulfillmentStatus fulfillmentOrders(first: 2) { nodes { status } } } }`,
  ).order;

  expect(parcel.displayFulfillmentStatus).toBe('FULFILLED');
  expect(parcel.fulfillments[0]).toEqual({
    displayStatus: 'DELIVERED',
    deliveredAt: '2026-11-18T09:00:00Z',
    trackingInfo: [{ company: 'GLS', number: '0037', url: 'https://gls-group.com/track/0037' }],
    events: {
      nodes: [
        { status: 'LABEL_PURCHASED', happenedAt: '2026-11-16T09:00:00Z' },
        { status: 'IN_TRANSIT', happenedAt: '2026-11-17T09:00:00Z' },
        { status: 'DELIVERED', happenedAt: '2026-11-18T09:00:00Z' },
      ],
    },
  });
  expect(work).toEqual({ displayFulfillmentStatus: 'IN_PROGRESS', fulfillmentOrders: { nodes: [{ status: 'IN_PROGRESS' }] } });
});

test('the catalogue tells stock, metafields and what comes in', () => {
  const product =
    ask(`{ productByIdentifier(identifier: { handle: "lina" }) { tags material: metafield(namespace: "resolute", key: "material") { value }
    defects: metafield(namespace: "resolute", key: "known_defects") { jsonValue } guide: metafield(namespace: "resolute", key: "size_guide") { value }
    variants(first: 5) { nodes { sku price inventoryQuantity selectedOptions { name value } metafield(namespace: "resolute", key: "incoming_on") { value } } } } }`).productByIdentifier;

  expect(product).toMatchObject({
    tags: ['final-sale'],
    material: { value: '100 % viskose' },
    guide: null,
    defects: { jsonValue: [{ id: 'zip' }] },
  });
  expect(product.variants.nodes[0]).toEqual({
    sku: 'LINA-38',
    price: '599.00',
    inventoryQuantity: 3,
    selectedOptions: [
      { name: 'color', value: 'Sort' },
      { name: 'size', value: '38' },
    ],
    metafield: { value: '2026-11-30' },
  });
});

test('a gift card is found by its whole code or its end, not by a part, and never shows the code', () => {
  const cards = (query: string) =>
    ask('query G($q: String) { giftCards(first: 5, query: $q) { nodes { lastCharacters maskedCode balance { amount } } } }', { q: query })
      .giftCards.nodes;

  expect(cards('lndh7f3k22qx91zb')).toEqual([{ lastCharacters: '91zb', maskedCode: '•••• •••• •••• 91zb', balance: { amount: '200.0' } }]);
  expect(cards('LNDH7F3K22QX91ZB')).toHaveLength(1);
  expect(cards('91zb')).toHaveLength(1);
  expect(cards('lndh7f3k')).toEqual([]);
});

test('a discount is found by its code in any letter case', () => {
  const node = ask(`{ codeDiscountNodeByCode(code: "welcome10") { codeDiscount { ... on DiscountCodeBasic { status
    customerGets { value { ... on DiscountPercentage { percentage } } } minimumRequirement { ... on DiscountMinimumSubtotal {
    greaterThanOrEqualToSubtotal { amount } } } } } } none: codeDiscountNodeByCode(code: "WELCOME") { id } }`);

  expect(node).toEqual({
    codeDiscountNodeByCode: {
      codeDiscount: {
        status: 'ACTIVE',
        customerGets: { value: { percentage: 0.1 } },
        minimumRequirement: { greaterThanOrEqualToSubtotal: { amount: '300.0' } },
      },
    },
    none: null,
  });
});

test('whoever buys has a customer record, with an account or not', () => {
  const by = (email: string) =>
    ask(
      'query C($email: String!) { customerByIdentifier(identifier: { emailAddress: $email }) { state defaultEmailAddress { emailAddress marketingState } } }',
      { email },
    ).customerByIdentifier;

  expect(by('SOFIE.HOLM@example.dk')).toEqual({
    state: 'ENABLED',
    defaultEmailAddress: { emailAddress: 'sofie.holm@example.dk', marketingState: 'SUBSCRIBED' },
  });
  expect(by('sofie.holm+x@example.dk')).toMatchObject({ state: 'DISABLED', defaultEmailAddress: { marketingState: 'NOT_SUBSCRIBED' } });
  expect(by('nobody@example.dk')).toBeNull();
});

test('an app can ask what it may', () => {
  const { currentAppInstallation, shop } = ask(
    '{ shop { name currencyCode ianaTimezone } currentAppInstallation { accessScopes { handle } } }',
  );

  expect(shop).toEqual({ name: 'Lindholm', currencyCode: 'DKK', ianaTimezone: 'Europe/Copenhagen' });
  expect(currentAppInstallation.accessScopes).toContainEqual({ handle: 'write_orders' });
  expect(world.gaps()).toEqual([]);
});
