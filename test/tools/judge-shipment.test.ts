import { expect, test } from 'vitest';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { judgeShipment } from '../../src/tools/judge-shipment.ts';
import { day, dress, hat, parcelOf, sentOrder } from '../support/claims.ts';
import { context } from '../support/orders.ts';

const standing = (values: Parameters<typeof sentOrder>[0], now = '2026-11-20T09:00:00.000Z') => {
  const order = sentOrder(values);
  return judgeShipment(order, context([order], { now: asId<Instant>(now) })).standing;
};
const unsent = { fulfillments: [] };

test.each([
  ['2026-11-17', 'ship_overdue'],
  ['2026-11-18', 'not_shipped'],
  ['2026-11-14', 'ship_overdue'],
])('ordered on %s and not sent on Friday the 20th: %s', (ordered, expected) => {
  expect(standing({ ...unsent, createdAt: day(ordered) })).toBe(expected);
});

test('weekends and public holidays do not count', () => {
  // Ordered on Wednesday, 23 December; the 25th and 26th are holidays, the 27th is a Sunday.
  expect(standing({ ...unsent, createdAt: day('2026-12-23') }, '2026-12-28T09:00:00.000Z')).toBe('not_shipped');
  expect(standing({ ...unsent, createdAt: day('2026-12-23') }, '2026-12-29T09:00:00.000Z')).toBe('ship_overdue');
});

test('being packed for three business days is not sent either', () => {
  expect(standing({ ...unsent, fulfillmentInProgress: true, createdAt: day('2026-11-17') })).toBe('ship_overdue');
  expect(standing({ ...unsent, fulfillmentInProgress: true, createdAt: day('2026-11-18') })).toBe('in_progress');
});

test('goods that nobody has sent count before a parcel that is lost', () => {
  const lost = parcelOf([hat], { createdAt: day('2026-11-12'), lastScanAt: day('2026-11-13') });

  expect(standing({ lines: [hat, dress], fulfillments: [lost], createdAt: day('2026-11-11') })).toBe('ship_overdue');
  expect(standing({ lines: [hat], fulfillments: [lost], createdAt: day('2026-11-11') })).toBe('lost');
});
