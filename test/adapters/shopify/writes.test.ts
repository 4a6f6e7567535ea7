import { expect, test } from 'vitest';
import type { ActionOf } from '../../../src/domain/action.ts';
import { data, type LocalShop } from './local-shop.ts';
import { changes, dkk, moneySet, orderRef, sale, shopWith, wireOrder } from './order-fixture.ts';

const mark = '0199f0c2-0000-7000-8000-000000000001';
const line = { line: 'gid://shopify/LineItem/7', sku: 'LINA-BLK-38', quantity: 1 };
const newLines = [{ variant: 'gid://shopify/ProductVariant/5', sku: 'LINA-BLK-40', quantity: 1 }];

const cancel: ActionOf<'cancel_order'> = { kind: 'cancel_order', order: orderRef, amount: dkk(63_800) };

test('a cancellation pays back by the original payments, restocks, and is awaited', async () => {
  let looks = 0;
  await using shop = await shopWith({});
  const good = shop.reply;
  shop.reply = (request) => {
    if (request.operation !== 'CancelProgress') return good(request);
    looks += 1;
    return data({ job: { done: looks === 3 }, order: { cancelledAt: looks === 3 ? '2026-11-20T09:00:00Z' : null } });
  };

  await shop.connect().cancelOrder(cancel, mark);

  expect(looks).toBe(3);
  expect(changes(shop)[0]?.body).toContain('restock: true');
  expect(changes(shop)[0]?.variables).toEqual({
    id: wireOrder.id,
    reason: 'CUSTOMER',
    refundMethod: { originalPaymentMethodsRefund: true },
    notify: true,
    staffNote: `resolute:cancel_order:${mark}`,
  });
});

test('a job that ended without cancelling leaves the effect open', async () => {
  await using shop = await shopWith({});
  const good = shop.reply;
  shop.reply = (request) =>
    request.operation === 'CancelProgress' ? data({ job: { done: true }, order: { cancelledAt: null } }) : good(request);

  await expect(shop.connect().cancelOrder(cancel, mark)).rejects.toMatchObject({ code: 'commerce.unreachable', effect: 'unknown' });
});

test('cancelling a reservation releases it, and cancelling an unpaid order pays nothing back', async () => {
  await using reserved = await shopWith({ transactions: [{ ...sale, kind: 'AUTHORIZATION' }] });
  await reserved.connect().cancelOrder(cancel, mark);
  expect(changes(reserved)).toHaveLength(1);

  await using unpaid = await shopWith({ transactions: [] });
  await unpaid.connect().cancelOrder({ ...cancel, amount: dkk(0) }, mark);
  expect(changes(unpaid)).toHaveLength(1);
});

const stopped = [
  ['cancelled already', { cancelledAt: '2026-11-19T09:00:00Z' }],
  ['shipped', { fulfillments: [{ status: 'SUCCESS' }] }],
  ['being picked', { fulfillmentOrders: { nodes: [{ status: 'IN_PROGRESS' }] } }],
] as const;

test.each(stopped)('an order that is %s meanwhile is neither cancelled nor changed', async (_name, order) => {
  await using shop = await shopWith(order);
  const commerce = shop.connect();
  const address = { name: null, address1: 'Vestergade 1', address2: null, zip: '8000', city: 'Aarhus C', country: 'DK' };

  await expect(commerce.cancelOrder(cancel, mark)).rejects.toMatchObject({ code: 'commerce.refused' });
  await expect(commerce.changeAddress({ kind: 'change_address', order: orderRef, address }, mark)).rejects.toMatchObject({
    code: 'commerce.refused',
  });
  await expect(commerce.changeItems({ kind: 'change_items', order: orderRef, lines: [line], newLines }, mark)).rejects.toMatchObject({
    code: 'commerce.refused',
  });
  expect(changes(shop)).toEqual([]);
});

test('an order that was cancelled under this mark already is done, not refused', async () => {
  const cancellation = { staffNote: `resolute:cancel_order:${mark}` };
  await using shop = await shopWith({ cancelledAt: '2026-11-19T09:00:00Z', cancellation });

  await shop.connect().cancelOrder(cancel, mark);

  expect(changes(shop)).toEqual([]);
});

test('a cancellation that would pay back another amount than reckoned is refused', async () => {
  await using shop = await shopWith({ totalRefundedSet: moneySet('100.00') });

  await expect(shop.connect().cancelOrder(cancel, mark)).rejects.toMatchObject({ code: 'commerce.refused' });
  expect(changes(shop)).toEqual([]);
});

test('a return names lines, reason, fee and mark', async () => {
  await using shop = await shopWith({});
  const lines = [{ ...line, fulfillmentLine: 'gid://shopify/FulfillmentLineItem/8' }];

  await shop.connect().createReturn({ kind: 'create_return', order: orderRef, lines, reason: 'unwanted', fee: dkk(3900) }, mark);

  expect(changes(shop)[0]?.variables['input']).toEqual({
    orderId: wireOrder.id,
    returnLineItems: [
      {
        fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/8',
        quantity: 1,
        returnReasonNote: `unwanted [resolute:${mark}]`,
        returnReasonDefinitionId: 'gid://shopify/ReturnReasonDefinition/1',
      },
    ],
    returnShippingFee: { amount: { amount: '39.00', currencyCode: 'DKK' } },
  });
});

test('an exchange of discounted goods costs the customer nothing', async () => {
  const nodes = [{ ...wireOrder.lineItems.nodes[0], discountAllocations: [{ allocatedAmountSet: moneySet('59.90') }] }];
  await using shop = await shopWith({ lineItems: { nodes } });
  const lines = [{ ...line, fulfillmentLine: 'gid://shopify/FulfillmentLineItem/8' }];

  await shop.connect().createExchange({ kind: 'create_exchange', order: orderRef, lines, newLines }, mark);

  expect(changes(shop)[0]?.variables['input']).toMatchObject({
    returnLineItems: [{ fulfillmentLineItemId: 'gid://shopify/FulfillmentLineItem/8', returnReasonNote: `size [resolute:${mark}]` }],
    exchangeLineItems: [
      { variantId: newLines[0]?.variant, quantity: 1, appliedDiscount: { value: { amount: { amount: '59.90', currencyCode: 'DKK' } } } },
    ],
  });
});

test('goods of another price are neither exchanged nor put in their place at a discount', async () => {
  const nodes = [{ ...wireOrder.lineItems.nodes[0], originalUnitPriceSet: moneySet('549.00') }];
  await using shop = await shopWith({ lineItems: { nodes } });
  const lines = [{ ...line, fulfillmentLine: 'gid://shopify/FulfillmentLineItem/8' }];
  const exchange = shop.connect().createExchange({ kind: 'create_exchange', order: orderRef, lines, newLines }, mark);
  await expect(exchange).rejects.toMatchObject({ code: 'commerce.refused' });
  expect(changes(shop)).toEqual([]);

  shop.reply = dearerBy50(shop, '638.00');
  const change = shop.connect().changeItems({ kind: 'change_items', order: orderRef, lines: [line], newLines }, mark);
  await expect(change).rejects.toMatchObject({ code: 'commerce.refused', effect: 'none' });
  expect(changes(shop).map((request) => request.operation)).not.toContain('OrderEditAddDiscount');
});

test('an exchange at the full price carries no discount, and never two pieces for one', async () => {
  await using shop = await shopWith({});
  const lines = [{ ...line, fulfillmentLine: 'gid://shopify/FulfillmentLineItem/8' }];
  const two = [...newLines, ...newLines];

  await expect(
    shop.connect().createExchange({ kind: 'create_exchange', order: orderRef, lines, newLines: two }, mark),
  ).rejects.toMatchObject({
    code: 'commerce.refused',
  });
  expect(changes(shop)).toEqual([]);

  await shop.connect().createExchange({ kind: 'create_exchange', order: orderRef, lines, newLines }, mark);
  expect(changes(shop)[0]?.variables['input']).toMatchObject({ exchangeLineItems: [{ variantId: newLines[0]?.variant, quantity: 1 }] });
  expect(changes(shop)[0]?.body).not.toContain('appliedDiscount');
});

test('a resend costs nothing, goes to the same address, obeys the stock and carries the mark', async () => {
  await using shop = await shopWith({});

  await shop.connect().resend({ kind: 'resend_items', order: orderRef, newLines, amount: dkk(59_900) }, mark);

  const free = { shopMoney: { amount: '0.00', currencyCode: 'DKK' } };
  const { order, options } = changes(shop)[0]?.variables ?? {};
  expect(order).toMatchObject({
    email: wireOrder.email,
    customer: { toAssociate: { id: 'gid://shopify/Customer/1' } },
    lineItems: [{ variantId: newLines[0]?.variant, quantity: 1, priceSet: free }],
    shippingAddress: { address1: 'Nørrebrogade 10', zip: '2200', city: 'København N', countryCode: 'DK', phone: '+4520000001' },
    tags: ['resolute-resend', mark],
    customAttributes: [
      { key: 'resolute_action', value: mark },
      { key: 'resolute_resend_of', value: '#10412' },
      { key: 'resolute_kind', value: 'resend_items' },
    ],
  });
  expect(options).toMatchObject({ inventoryBehaviour: 'DECREMENT_OBEYING_POLICY' });
});

test('another address keeps the recipient and the phone', async () => {
  await using shop = await shopWith({});
  const address = { name: null, address1: 'Vestergade 1', address2: '2. tv.', zip: '8000', city: 'Aarhus C', country: 'DK' };

  await shop.connect().changeAddress({ kind: 'change_address', order: orderRef, address }, mark);

  expect(changes(shop)[0]?.variables['input']).toEqual({
    id: wireOrder.id,
    shippingAddress: {
      firstName: 'Sofie',
      lastName: 'Holm',
      phone: '+4520000001',
      address1: 'Vestergade 1',
      address2: '2. tv.',
      zip: '8000',
      city: 'Aarhus C',
      countryCode: 'DK',
    },
  });
});

test('items are changed in one edit that is committed only when the order costs the same', async () => {
  await using shop = await shopWith({});
  const change: ActionOf<'change_items'> = { kind: 'change_items', order: orderRef, lines: [line], newLines };
  await shop.connect().changeItems(change, mark);
  expect(changes(shop).map((request) => request.operation)).toEqual([
    'OrderEditBegin',
    'OrderEditSetQuantity',
    'OrderEditAddVariant',
    'OrderEditCommit',
  ]);
  expect(changes(shop)[1]?.variables).toMatchObject({ line: 'gid://shopify/CalculatedLineItem/7', quantity: 0 });

  shop.received.length = 0;
  shop.reply = dearerBy50(shop, '600.00');
  await expect(shop.connect().changeItems(change, mark)).rejects.toMatchObject({ code: 'commerce.refused', effect: 'none' });
  expect(changes(shop).map((request) => request.operation)).not.toContain('OrderEditCommit');
});

/** The new line costs 50.00 more than the old one did; a discount then brings the order to `after`. */
function dearerBy50(shop: LocalShop, after: string): LocalShop['reply'] {
  const good = shop.reply;
  const order = (total: string) => ({ calculatedOrder: { id: 'x', totalPriceSet: moneySet(total) }, userErrors: [] });
  const calculatedLineItem = { id: 'gid://shopify/CalculatedLineItem/new' };
  return (request) => {
    if (request.operation === 'OrderEditAddVariant') return data({ orderEditAddVariant: { calculatedLineItem, ...order('688.00') } });
    if (request.operation === 'OrderEditAddDiscount') return data({ orderEditAddLineItemDiscount: order(after) });
    return good(request);
  };
}

test('a discount of the old line goes over to the new one', async () => {
  await using shop = await shopWith({});
  shop.reply = dearerBy50(shop, '638.00');

  await shop.connect().changeItems({ kind: 'change_items', order: orderRef, lines: [line], newLines }, mark);

  expect(
    changes(shop)
      .map((request) => request.operation)
      .slice(-2),
  ).toEqual(['OrderEditAddDiscount', 'OrderEditCommit']);
  expect(changes(shop).at(-2)?.variables).toMatchObject({
    line: 'gid://shopify/CalculatedLineItem/new',
    discount: { fixedValue: { amount: '50.00', currencyCode: 'DKK' } },
  });
});
