import { expect, test } from 'vitest';
import type { ActionOf } from '../../../src/domain/action.ts';
import { data } from './local-shop.ts';
import { changes, dkk, moneySet, orderRef, sale, shopWith, wireOrder } from './order-fixture.ts';

const mark = '0199f0c2-0000-7000-8000-000000000001';
const line = { line: 'gid://shopify/LineItem/7', sku: 'LINA-BLK-38', quantity: 1 };
const refundOrder = (minor: number): ActionOf<'refund_order'> => ({ kind: 'refund_order', order: orderRef, amount: dkk(minor) });

test('a refund goes back on the payment it came by, under the mark as idempotency key', async () => {
  await using shop = await shopWith({});

  await shop.connect().refund(refundOrder(63_800), mark);

  expect(changes(shop)).toHaveLength(1);
  expect(changes(shop)[0]?.body).toContain('@idempotent(key: $key)');
  expect(changes(shop)[0]?.variables).toEqual({
    key: mark,
    input: {
      orderId: wireOrder.id,
      note: `resolute:refund_order:${mark}`,
      notify: true,
      currency: 'DKK',
      refundLineItems: [],
      transactions: [{ orderId: wireOrder.id, parentId: sale.id, gateway: 'shopify_payments', kind: 'REFUND', amount: '638.00' }],
    },
  });
});

test('a refund of lines names them and puts nothing back into stock', async () => {
  await using shop = await shopWith({});

  await shop.connect().refund({ kind: 'refund_lines', order: orderRef, lines: [line], amount: dkk(59_900) }, mark);

  expect(changes(shop)[0]?.variables['input']).toMatchObject({
    note: `resolute:refund_lines:${mark}`,
    refundLineItems: [{ lineItemId: line.line, quantity: 1, restockType: 'NO_RESTOCK' }],
    transactions: [{ amount: '599.00' }],
  });
});

test('a refund is divided over several payments by what each still holds', async () => {
  const part = (number: number, amount: string, more: object = {}) => ({
    ...sale,
    id: `gid://shopify/OrderTransaction/${number}`,
    amountSet: moneySet(amount),
    ...more,
  });
  const parent = { id: 'gid://shopify/OrderTransaction/1' };
  const transactions = [
    part(1, '300.00'),
    part(2, '338.00'),
    part(3, '100.00', { kind: 'REFUND', parentTransaction: parent }),
    part(4, '900.00', { status: 'FAILURE' }),
  ];
  await using shop = await shopWith({ transactions, totalRefundedSet: moneySet('100.00') });

  await shop.connect().refund(refundOrder(53_800), mark);

  expect(changes(shop)[0]?.variables['input']).toMatchObject({
    transactions: [
      { parentId: 'gid://shopify/OrderTransaction/1', amount: '200.00' },
      { parentId: 'gid://shopify/OrderTransaction/2', amount: '338.00' },
    ],
  });
});

test.each([
  ['more than was received', {}, refundOrder(63_801)],
  ['more than is left after earlier refunds', { totalRefundedSet: moneySet('38.01') }, refundOrder(60_000)],
  [
    'what a refund still on its way takes',
    {
      transactions: [sale, { ...sale, id: 'gid://shopify/OrderTransaction/2', kind: 'REFUND', status: 'PENDING', parentTransaction: sale }],
    },
    refundOrder(1),
  ],
  ['money that was only reserved', { transactions: [{ ...sale, kind: 'AUTHORIZATION' }] }, refundOrder(63_800)],
  ['nothing', {}, refundOrder(0)],
  ['an amount in another currency', {}, { ...refundOrder(63_800), amount: { minor: 63_800, currency: 'EUR' } }],
  ['an order paid in another currency', { presentmentCurrencyCode: 'SEK' }, refundOrder(63_800)],
  [
    'pieces that are refunded already',
    { lineItems: { nodes: [{ id: line.line, refundableQuantity: 0 }] } },
    { kind: 'refund_lines', order: orderRef, lines: [line], amount: dkk(59_900) } satisfies ActionOf<'refund_lines'>,
  ],
] as const)('%s is not refunded, and the shop is not touched', async (_name, order, action) => {
  await using shop = await shopWith(order);

  await expect(shop.connect().refund(action, mark)).rejects.toMatchObject({ code: 'commerce.refused', effect: 'none' });
  expect(changes(shop)).toEqual([]);
});

test('a refund that was carried out under this mark already is done, not refused', async () => {
  const refunds = [{ note: `resolute:refund_order:${mark}` }];
  await using shop = await shopWith({ refunds, totalRefundedSet: moneySet('638.00') });

  await shop.connect().refund(refundOrder(63_800), mark);

  expect(changes(shop)).toEqual([]);
});

test('a key that is being used by another request right now leaves the effect open', async () => {
  const userErrors = [{ message: 'Concurrent', code: 'IDEMPOTENCY_CONCURRENT_REQUEST' }];
  await using shop = await shopWith({});
  const good = shop.reply;
  shop.reply = (request) => (request.operation === 'RefundCreate' ? data({ refundCreate: { refund: null, userErrors } }) : good(request));

  await expect(shop.connect().refund(refundOrder(63_800), mark)).rejects.toMatchObject({ code: 'commerce.unreachable', effect: 'unknown' });
});
