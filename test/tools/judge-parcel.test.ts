import { expect, test } from 'vitest';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { judgeParcel } from '../../src/tools/judge-parcel.ts';
import { order, pack, parcel } from '../support/orders.ts';

// Shipped on Monday the 16th: promised by Thursday the 19th (three business days).
const shipped = asId<Instant>('2026-11-16T09:00:00.000Z');
const standing = (at: string, lastScan = '2026-11-23T06:00:00.000Z') =>
  judgeParcel(parcel({ createdAt: shipped, lastScanAt: asId<Instant>(lastScan) }), order(), pack.policy, pack.calendar, asId<Instant>(at));

test.each([
  ['in_transit', '2026-11-19T22:00:00.000Z'],
  ['late', '2026-11-20T08:00:00.000Z'],
  ['late', '2026-11-22T12:00:00.000Z'],
  ['late', '2026-11-23T22:30:00.000Z'],
  ['overdue', '2026-11-24T08:00:00.000Z'],
])('is %s at %s', (expected, at) => {
  expect(standing(at).standing).toBe(expected);
});

test('the promise counts business days from shipping', () => {
  expect(standing('2026-11-17T08:00:00.000Z').promisedBy).toBe('2026-11-19');
});

test('without a scan for five full days it is lost, a minute less it is not', () => {
  expect(standing('2026-11-21T09:00:00.000Z', '2026-11-16T09:00:00.000Z').standing).toBe('lost');
  expect(standing('2026-11-21T08:59:00.000Z', '2026-11-16T09:00:00.000Z').standing).toBe('late');
});

test('to Sweden the promise is five business days', () => {
  const toSweden = order({
    shippingAddress: { name: null, address1: 'Storgatan 1', address2: null, zip: '11122', city: 'Stockholm', country: 'SE' },
  });

  expect(judgeParcel(parcel({ createdAt: shipped }), toSweden, pack.policy, pack.calendar, shipped).promisedBy).toBe('2026-11-23');
});
