import { expect, test } from 'vitest';
import { resendItems } from '../../src/tools/resend-items.ts';
import { hat, refundOf, resendOf, sentOrder, shopWith, socks } from '../support/claims.ts';
import { kr } from '../support/orders.ts';

const asked = { order: '10412', items: ['huen'], received: [], quantity: null, parcels: 'any' as const };

test('a named piece is sent anew, worth the price paid', async () => {
  const result = await resendItems.run(asked, shopWith([sentOrder()], { hat: 1 }));

  expect(result).toMatchObject({
    outcome: 'planned',
    stake: kr('229.00'),
    action: { action: { kind: 'resend_items', amount: kr('229.00'), newLines: [{ variant: 'v-hat', sku: 'HAT', quantity: 1 }] } },
  });
});

test('sold out is an outcome', async () => {
  const result = await resendItems.run(asked, shopWith([sentOrder()], { hat: 0 }));

  expect(result.outcome).toBe('out_of_stock');
  expect(result.action).toBeUndefined();
});

test('two lines of the same goods need both to be in stock', async () => {
  const twice = [hat, { ...hat, id: socks.id }];
  const both = { ...asked, items: ['HAT'] };

  expect((await resendItems.run(both, shopWith([sentOrder({ lines: twice })], { hat: 1 }))).outcome).toBe('out_of_stock');
  expect((await resendItems.run(both, shopWith([sentOrder({ lines: twice })], { hat: 2 }))).outcome).toBe('planned');
});

test('a piece that was sent anew is not sent again, whoever sent it and whether it says what for', async () => {
  for (const resend of [
    resendOf('#10412', [hat]),
    resendOf(null, [hat]),
    resendOf('10412', [hat], { resend: { of: '#10412', byBot: false } }),
  ]) {
    expect((await resendItems.run(asked, shopWith([sentOrder(), resend], { hat: 9 }))).outcome).toBe('nothing_left');
  }
});

test('what was sent anew for another order, or called off, changes nothing', async () => {
  const other = resendOf('#10300', [hat]);
  const calledOff = resendOf('#10412', [hat], { cancelledAt: hatDay });

  expect((await resendItems.run(asked, shopWith([sentOrder(), other], { hat: 1 }))).outcome).toBe('planned');
  expect((await resendItems.run(asked, shopWith([sentOrder(), calledOff], { hat: 1 }))).outcome).toBe('planned');
});

test('a piece that was refunded, or is on its way back, is not sent anew', async () => {
  const refunded = sentOrder({ refunds: [refundOf([{ id: 'hat', quantity: 1 }])] });

  expect((await resendItems.run(asked, shopWith([refunded], { hat: 1 }))).outcome).toBe('nothing_left');
});

test('on an order that was itself sent at no charge nothing is given', async () => {
  const resend = resendOf('#10300', [hat], { name: '#10412' });

  expect((await resendItems.run(asked, shopWith([{ ...sentOrder(), resend: resend.resend }], { hat: 1 }))).outcome).toBe('nothing_left');
});

test('a foreign order is not found', async () => {
  const foreign = sentOrder({ email: 'other@mail.example', customer: null });

  expect(await resendItems.run(asked, shopWith([foreign], { hat: 1 }))).toEqual({ outcome: 'not_found', facts: {} });
});

const hatDay = sentOrder().createdAt;
