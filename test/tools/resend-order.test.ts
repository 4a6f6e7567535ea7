import { expect, test } from 'vitest';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { refundLines } from '../../src/tools/refund-lines.ts';
import { refundOrder } from '../../src/tools/refund-order.ts';
import { resendOrder } from '../../src/tools/resend-order.ts';
import { day, dress, hat, parcelOf, refundOf, resendOf, sentOrder, shopWith, socks } from '../support/claims.ts';
import { kr } from '../support/orders.ts';

const which = { order: '#10412', items: [], parcels: 'stuck' as const };
const asked = { ...which, rest: false };
const stock = { hat: 5, socks: 5, dress: 5 };
/** Sent on Tuesday the 10th, promised by Friday the 13th, beyond the grace since Wednesday the 18th. */
const late = (lines: Parameters<typeof parcelOf>[0]) =>
  parcelOf(lines, {
    id: 'late',
    createdAt: day('2026-11-10'),
    status: 'in_transit',
    lastScanAt: asId<Instant>('2026-11-19T09:00:00.000Z'),
  });
const arrived = (lines: Parameters<typeof parcelOf>[0], id = 'came') =>
  parcelOf(lines, { id, status: 'delivered', deliveredAt: day('2026-11-16') });

test('a parcel beyond the grace is sent anew with all that is in it', async () => {
  const result = await resendOrder.run(asked, shopWith([sentOrder({ fulfillments: [late([hat, socks, dress])] })], stock));

  expect(result).toMatchObject({ outcome: 'planned', stake: kr('1136.00') });
  expect(result.action?.action).toMatchObject({
    newLines: [
      { sku: 'HAT', quantity: 1 },
      { sku: 'SOCKS', quantity: 2 },
      { sku: 'DRESS', quantity: 1 },
    ],
  });
});

test('of several parcels only the one in question is sent anew', async () => {
  const orders = [sentOrder({ fulfillments: [arrived([dress]), late([hat])] })];

  expect(await resendOrder.run(asked, shopWith(orders, stock))).toMatchObject({ outcome: 'planned', stake: kr('229.00') });
});

test('nothing is sent anew for a parcel that is on time', async () => {
  const onTime = parcelOf([hat], { createdAt: day('2026-11-18') });

  expect((await resendOrder.run(asked, shopWith([sentOrder({ fulfillments: [onTime] })], stock))).outcome).toBe('nothing_left');
});

test('one line out of stock is the whole parcel out of stock', async () => {
  const orders = [sentOrder({ fulfillments: [late([hat, socks, dress])] })];

  expect((await resendOrder.run(asked, shopWith(orders, { ...stock, socks: 1 }))).outcome).toBe('out_of_stock');
});

test('when the customer prefers the rest, that is sent and only the missing goods are paid back, by another key', async () => {
  const shop = shopWith([sentOrder({ fulfillments: [late([hat, socks, dress])] })], { ...stock, socks: 1 });
  const resend = await resendOrder.run({ ...asked, rest: true }, shop);
  const refund = await refundLines.run(
    { order: '#10412', items: ['SOCKS'], received: [], quantity: 2, parcels: 'any', beside_resend: true },
    shop,
  );

  expect(resend).toMatchObject({
    outcome: 'planned_in_part',
    stake: kr('878.00'),
    facts: { missing: { items: [{ sku: 'SOCKS', quantity: 2 }] } },
  });
  expect(resend.action?.action).toMatchObject({ newLines: [{ sku: 'HAT' }, { sku: 'DRESS' }], amount: kr('878.00') });
  expect(refund).toMatchObject({ outcome: 'planned', stake: kr('258.00') });
  expect(refund.action?.businessKey).not.toBe(resend.action?.businessKey);
});

test('when nothing of it is in stock there is no rest', async () => {
  const shop = shopWith([sentOrder({ fulfillments: [late([hat])] })], { hat: 0 });

  expect((await resendOrder.run({ ...asked, rest: true }, shop)).outcome).toBe('out_of_stock');
});

test('of two delivered parcels the named goods tell which; unnamed it is asked', async () => {
  const orders = [sentOrder({ fulfillments: [arrived([dress]), arrived([hat], 'second')] })];
  const delivered = { ...asked, parcels: 'delivered' as const };

  expect((await resendOrder.run(delivered, shopWith(orders, stock))).outcome).toBe('which_items');
  expect(await resendOrder.run({ ...delivered, items: ['pakken med huen'] }, shopWith(orders, stock))).toMatchObject({
    stake: kr('229.00'),
  });
});

test('all of an order comes back with its shipping, less what went back before', async () => {
  const whole = { fulfillments: [late([hat, socks, dress])], received: kr('1175.00'), shipping: { title: 'GLS', price: kr('39.00') } };

  expect(await refundOrder.run(which, shopWith([sentOrder(whole)]))).toMatchObject({ outcome: 'planned', stake: kr('1175.00') });
  const less = sentOrder({ ...whole, refunded: kr('39.00'), refunds: [refundOf([], { amount: kr('39.00') })] });
  expect((await refundOrder.run(which, shopWith([less]))).stake).toEqual(kr('1136.00'));
});

test('when part of the order came, or was made good, the whole is not paid back', async () => {
  const split = sentOrder({ fulfillments: [arrived([dress]), late([hat])] });
  const unsent = sentOrder({ fulfillments: [late([hat])] });

  expect((await refundOrder.run(which, shopWith([split]))).outcome).toBe('part_only');
  expect((await refundOrder.run(which, shopWith([unsent]))).outcome).toBe('part_only');
  const resent = [sentOrder({ fulfillments: [late([hat, socks, dress])] }), resendOf('#10412', [hat])];
  expect((await refundOrder.run(which, shopWith(resent))).outcome).toBe('nothing_left');
});

test('an order that was paid back has nothing left', async () => {
  const paidBack = sentOrder({ fulfillments: [late([hat])], refunded: kr('1136.00') });

  expect((await refundOrder.run(which, shopWith([paidBack]))).outcome).toBe('nothing_left');
});

test('goods and money for one parcel share one key', async () => {
  const orders = [sentOrder({ fulfillments: [late([hat, socks, dress])] })];
  const resend = await resendOrder.run(asked, shopWith(orders, stock));
  const refund = await refundOrder.run(which, shopWith(orders, stock));

  expect(resend.action?.businessKey).toBe(refund.action?.businessKey);
});
