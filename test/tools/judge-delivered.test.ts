import { expect, test } from 'vitest';
import { asId, type Instant, type ReturnId } from '../../src/domain/ids.ts';
import { judgeDelivered } from '../../src/tools/judge-delivered.ts';
import { day, dress, hat, parcelOf, sentOrder, shopWith } from '../support/claims.ts';
import { kr } from '../support/orders.ts';

const judge = (values: Parameters<typeof sentOrder>[0], items: string[] = []) =>
  judgeDelivered.run({ order: '#10412', items }, shopWith([sentOrder({ lines: [hat], ...values })]));
const arrived = (on: string, values: Parameters<typeof parcelOf>[1] = {}, lines = [hat]) =>
  parcelOf(lines, { status: 'delivered', deliveredAt: asId<Instant>(on), ...values });

test.each([
  ['just_delivered', '2026-11-20T07:00:00.000Z'],
  ['just_delivered', '2026-11-18T23:00:00.000Z'],
  ['small', '2026-11-18T22:59:00.000Z'],
])('is %s when delivered at %s: the day of delivery is day 0', async (expected, on) => {
  expect((await judge({ fulfillments: [arrived(on)] })).outcome).toBe(expected);
});

test('says until when to wait', async () => {
  const { facts } = await judge({ fulfillments: [arrived('2026-11-19T12:00:00.000Z')] });

  expect(facts['parcel']).toMatchObject({ delivered_on: '2026-11-19', wait_until: '2026-11-21' });
});

test('without a date of delivery, three days after sending count', async () => {
  const unknown = (sent: string) => ({ fulfillments: [parcelOf([hat], { status: 'delivered', createdAt: day(sent) })] });

  expect((await judge(unknown('2026-11-15'))).outcome).toBe('small');
  expect((await judge(unknown('2026-11-16'))).outcome).toBe('just_delivered');
});

test.each([
  ['500.00', 'small'],
  ['500.01', 'large'],
])('goods of %s are %s', async (price, expected) => {
  const result = await judge({ lines: [{ ...hat, unitPrice: kr(price), paid: kr(price) }] });

  expect(result.outcome).toBe(expected);
  expect(result.stake).toEqual(expected === 'large' ? kr(price) : undefined);
});

test('of several parcels only the one in question is weighed', async () => {
  const two = {
    lines: [hat, dress],
    fulfillments: [arrived('2026-11-16T12:00:00.000Z', { id: 'a' }), arrived('2026-11-16T12:00:00.000Z', { id: 'b' }, [dress])],
  };

  expect((await judge(two)).outcome).toBe('which_items');
  expect((await judge(two, ['pakken med huen'])).outcome).toBe('small');
});

test('what the carrier does not call delivered is told as it stands', async () => {
  expect((await judge({ fulfillments: [parcelOf([hat], { createdAt: day('2026-11-18') })] })).outcome).toBe('under_way');
  expect((await judge({ fulfillments: [parcelOf([hat], { createdAt: day('2026-11-18'), status: 'failure' })] })).outcome).toBe('stuck');
  expect((await judge({ fulfillments: [] })).outcome).toBe('not_sent');
  expect((await judge({ fulfillments: [], createdAt: day('2026-11-10') })).outcome).toBe('ship_overdue');
});

test('goods that are on their way back have been received', async () => {
  const back = {
    id: asId<ReturnId>('ret'),
    name: 'R1',
    status: 'open' as const,
    createdAt: day('2026-11-19'),
    receivedAt: null,
    lines: [{ line: hat.id, quantity: 1 }],
    exchange: false,
  };

  expect((await judge({ returns: [back] })).outcome).toBe('nothing_left');
});
