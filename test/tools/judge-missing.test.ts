import { expect, test } from 'vitest';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { judgeMissing } from '../../src/tools/judge-missing.ts';
import { day, dress, hat, parcelOf, refundOf, sentOrder, shopWith, socks } from '../support/claims.ts';
import { kr } from '../support/orders.ts';

type Asked = Parameters<typeof judgeMissing.run>[0];
const asked: Asked = { order: '#10412', items: ['huen'], received: [], quantity: null, accessory: false, everything: false };
const judge = (values: Parameters<typeof sentOrder>[0] = {}, more: Partial<Asked> = {}) =>
  judgeMissing.run({ ...asked, ...more }, shopWith([sentOrder(values)]));
const arrived = (lines: Parameters<typeof parcelOf>[0]) =>
  parcelOf(lines, { id: 'came', status: 'delivered', deliveredAt: day('2026-11-16') });

test.each([
  ['500.00', 'small'],
  ['500.01', 'large'],
])('a line of %s is %s', async (price, expected) => {
  const result = await judge({ lines: [{ ...hat, unitPrice: kr(price), paid: kr(price) }, dress] });

  expect(result.outcome).toBe(expected);
  expect(result.stake).toEqual(expected === 'large' ? kr(price) : undefined);
});

test('each line is judged by itself: two small ones stay small, and a piece counts, not its line', async () => {
  const two = [{ ...hat, unitPrice: kr('400.00'), paid: kr('400.00') }, { ...socks, unitPrice: kr('400.00'), paid: kr('800.00') }, dress];

  expect((await judge({ lines: two }, { items: ['strømper'], quantity: 1 })).outcome).toBe('small');
  expect((await judge({ lines: two }, { items: ['strømper'], quantity: 2 })).outcome).toBe('large');
  expect(
    (await judge({ lines: [two[0] ?? hat, { ...hat, id: dress.id, title: 'Vilje tørklæde' }, dress] }, { items: ['huen og tørklædet'] }))
      .outcome,
  ).toBe('small');
});

test('an empty parcel is worth all that was in it', async () => {
  expect((await judge({}, { everything: true, items: [] })).outcome).toBe('large');
  expect((await judge({ lines: [hat] }, { everything: true, items: [] })).outcome).toBe('small');
});

test('of an order of one piece something else may be missing', async () => {
  expect((await judge({ lines: [hat] }, { items: ['der mangler noget'] })).outcome).toBe('which_items');
  expect((await judge({ lines: [hat] })).outcome).toBe('small');
});

test('laces, buttons and papers are no goods of the order', async () => {
  expect((await judge({}, { accessory: true })).outcome).toBe('no_goods');
});

test('only these came: the rest is missing', async () => {
  expect((await judge({ lines: [hat, dress] }, { items: [], received: ['kun kjolen'] })).outcome).toBe('small');
});

test('goods in a parcel that is under way, stuck or not sent are not missing', async () => {
  const moving = parcelOf([hat], { createdAt: day('2026-11-18') });
  const stuck = parcelOf([hat], { createdAt: day('2026-11-10'), lastScanAt: asId<Instant>('2026-11-12T09:00:00.000Z') });

  expect((await judge({ lines: [hat, dress], fulfillments: [arrived([dress]), moving] })).outcome).toBe('under_way');
  expect((await judge({ lines: [hat, dress], fulfillments: [arrived([dress]), moving] }, { items: [] })).outcome).toBe('under_way');
  expect((await judge({ lines: [hat, dress], fulfillments: [arrived([dress]), stuck] })).outcome).toBe('stuck');
  expect((await judge({ lines: [hat, dress], fulfillments: [arrived([dress])] })).outcome).toBe('not_sent');
  const old = { createdAt: day('2026-11-13'), lines: [hat, dress], fulfillments: [arrived([dress])] };
  expect((await judge(old)).outcome).toBe('ship_overdue');
});

test('one under way and one that should have come is for a person', async () => {
  const moving = parcelOf([hat], { createdAt: day('2026-11-18') });

  expect((await judge({ lines: [hat, dress], fulfillments: [arrived([dress]), moving] }, { items: ['hue og kjole'] })).outcome).toBe(
    'mixed',
  );
});

test('what was made good before is not missing again', async () => {
  expect((await judge({ refunds: [refundOf([{ id: 'hat', quantity: 1 }])] })).outcome).toBe('nothing_left');
});
