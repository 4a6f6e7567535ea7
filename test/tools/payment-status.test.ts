import { describe, expect, test } from 'vitest';
import { asId, type Instant, type OrderId, type PaymentId, type PersonId, type ProductId, type VariantId } from '../../src/domain/ids.ts';
import type { Order, Payment } from '../../src/domain/order.ts';
import { paymentStatus } from '../../src/tools/payment-status.ts';
import { context, kr, line, now, order, owner, parcel } from '../support/orders.ts';

const minutesAgo = (minutes: number) => asId<Instant>(new Date(Date.parse(now) - minutes * 60_000).toISOString());
const daysAgo = (days: number) => minutesAgo(days * 1440);
const dress = line({ id: 'l1', variant: asId<VariantId>('v38'), product: asId<ProductId>('p1') });
const payment = (kind: Payment['kind'], at: Instant): Payment => ({
  id: asId<PaymentId>(`${kind}${at}`),
  at,
  kind,
  amount: kr('638.00'),
  gateway: 'card',
});
const placed = (name: string, minutes: number, values: Partial<Order> = {}) =>
  order({ id: asId<OrderId>(name), name: `#${name}`, createdAt: minutesAgo(minutes), lines: [dress], ...values });
const ask = (
  about: 'twice' | 'declined' | 'whether' | 'charged' | 'unsaid',
  orders: readonly Order[],
  numbers: string[] = [],
  days: number | null = null,
  elsewhere = false,
) => paymentStatus.run({ numbers, about, days, elsewhere }, context(orders));

describe('one order placed twice', () => {
  test('within the hour, the hour included, the younger one is the double', async () => {
    expect(await ask('twice', [placed('2', 60), placed('1', 120)])).toMatchObject({
      outcome: 'double_order',
      facts: { order: { name: '#2' }, older: { name: '#1' } },
    });
  });

  test('a minute later it is only nearly the same, and a day later nothing of the kind', async () => {
    expect((await ask('twice', [placed('2', 60), placed('1', 121)])).outcome).toBe('nearly_double');
    expect((await ask('twice', [placed('2', 60), placed('1', 60 + 1441)])).outcome).toBe('unexplained');
  });

  test('another size within the hour, or another address that the mail may mean, is asked about', async () => {
    const other = [line({ id: 'l2', variant: asId<VariantId>('v40'), product: asId<ProductId>('p1') })];
    const atMothers = { name: 'Mor', address1: 'Skovvej 2', address2: null, zip: '8000', city: 'Aarhus C', country: 'DK' };

    expect((await ask('twice', [placed('2', 60, { lines: other }), placed('1', 70)])).outcome).toBe('nearly_double');
    const two = [placed('2', 60, { shippingAddress: atMothers }), placed('1', 70)];
    expect((await ask('twice', two, [], null, true)).outcome).toBe('nearly_double');
    expect((await ask('charged', two)).outcome).toBe('nearly_double');
    expect((await ask('twice', two)).outcome).toBe('double_order');
    expect((await ask('twice', [placed('2', 60, { shippingAddress: atMothers }), placed('1', 121)])).outcome).toBe('nearly_double');
  });

  test('the lines may stand in another order, and other quantities are another order', async () => {
    const hat = line({ id: 'l3', variant: asId<VariantId>('hat'), product: asId<ProductId>('p2') });

    expect((await ask('twice', [placed('2', 60, { lines: [hat, dress] }), placed('1', 70, { lines: [dress, hat] })])).outcome).toBe(
      'double_order',
    );
    expect((await ask('twice', [placed('2', 60, { lines: [line({ ...dress, quantity: 2 })] }), placed('1', 70)])).outcome).toBe(
      'nearly_double',
    );
  });

  test('more than two look-alikes are for people, also when one of them is cancelled', async () => {
    expect((await ask('twice', [placed('3', 50), placed('2', 60), placed('1', 70)])).outcome).toBe('many_alike');
    expect((await ask('twice', [placed('3', 50, { cancelledAt: minutesAgo(40) }), placed('2', 60), placed('1', 70)])).outcome).toBe(
      'many_alike',
    );
  });

  test('the younger one being picked or sent cannot be stopped; the older one sent changes nothing', async () => {
    expect((await ask('twice', [placed('2', 60, { fulfillmentInProgress: true }), placed('1', 70)])).outcome).toBe('double_in_progress');
    expect((await ask('twice', [placed('2', 60, { fulfillments: [parcel()] }), placed('1', 70)])).outcome).toBe('double_shipped');
    expect((await ask('twice', [placed('2', 60), placed('1', 70, { fulfillments: [parcel()] })])).outcome).toBe('double_order');
  });

  test('one of them cancelled and paid back is said; cancelled and not paid back is for people', async () => {
    const gone = { cancelledAt: minutesAgo(30) };

    expect(await ask('twice', [placed('2', 60, { ...gone, refunded: kr('638.00') }), placed('1', 70)])).toMatchObject({
      outcome: 'double_cancelled',
      facts: { order: { name: '#2' } },
    });
    expect((await ask('twice', [placed('2', 60, gone), placed('1', 70)])).outcome).toBe('unexplained');
  });

  test('when only one of the two holds money, the other is a payment that failed', async () => {
    const failed = { received: kr('0.00'), financial: 'pending' as const };

    expect(
      (await ask('twice', [placed('2', 60), placed('1', 70, { ...failed, payments: [payment('declined', minutesAgo(70))] })])).outcome,
    ).toBe('card_declined');
    expect((await ask('twice', [placed('2', 60), placed('1', 70, failed)])).outcome).toBe('unexplained');
  });

  test('two reservations are a double like two payments', async () => {
    const reserved = { received: kr('0.00'), reserved: kr('638.00') };

    expect((await ask('twice', [placed('2', 60, reserved), placed('1', 70, reserved)])).outcome).toBe('double_order');
  });

  test('nothing is cancelled unasked when the customer speaks of a declined card', async () => {
    expect((await ask('declined', [placed('2', 60), placed('1', 70)])).outcome).toBe('nearly_double');
  });

  test('a number that the customer names leaves other doubles alone', async () => {
    const single = placed('9', 9_000);

    expect((await ask('twice', [placed('2', 60), placed('1', 70), single], ['9'])).outcome).toBe('unexplained');
  });
});

describe('one order', () => {
  test('two captured payments are a dispute, and so is a charge that the data do not explain', async () => {
    const twice = placed('1', 70, { payments: [payment('capture', minutesAgo(70)), payment('capture', minutesAgo(69))] });

    expect((await ask('twice', [twice])).outcome).toBe('captured_twice');
    expect((await ask('charged', [placed('1', 70)])).outcome).toBe('unexplained');
  });

  test('a declined card is explained through day 7, and not on day 8', async () => {
    const failed = (days: number) => placed('1', days * 1440, { received: kr('0.00'), payments: [payment('declined', daysAgo(days))] });

    expect(await ask('declined', [failed(7)])).toMatchObject({
      outcome: 'card_declined',
      facts: { declined: { released_by: '2026-11-20' }, paid: false },
    });
    expect((await ask('declined', [failed(8)])).outcome).toBe('unexplained');
  });

  test('a card declined first and a payment that went through is no double', async () => {
    const both = placed('1', 70, { payments: [payment('declined', minutesAgo(72)), payment('capture', minutesAgo(70))] });

    expect(await ask('twice', [both])).toMatchObject({ outcome: 'card_declined', facts: { paid: true, order: { name: '#1' } } });
  });

  test('a hold that has lasted longer than the bank may keep it is for people', async () => {
    expect((await ask('declined', [], [], 7)).outcome).toBe('card_declined');
    expect((await ask('declined', [], [], 8)).outcome).toBe('unexplained');
  });

  test('reserved, paid, and both are told when that is the question', async () => {
    const reserved = placed('1', 70, { received: kr('0.00'), reserved: kr('638.00') });
    const captured = placed('1', 70, { payments: [payment('authorization', minutesAgo(70)), payment('capture', minutesAgo(10))] });

    expect((await ask('whether', [reserved])).outcome).toBe('only_reserved');
    expect((await ask('whether', [placed('1', 70)])).outcome).toBe('paid');
    expect((await ask('twice', [captured])).outcome).toBe('reserved_and_paid');
    expect((await ask('unsaid', [placed('1', 70)])).outcome).toBe('unclear');
  });
});

test('a foreign number and one that does not exist get the same answer, and a flagged sender gets none', async () => {
  const foreign = placed('1', 70, { email: 'lars@mail.example', customer: null });
  const flagged = context([placed('2', 60)], { requester: { id: asId<PersonId>('7'), email: owner, verified: false } });

  expect(await ask('twice', [foreign], ['1'])).toEqual(await ask('twice', [foreign], ['77777']));
  expect((await ask('twice', [foreign])).outcome).toBe('none');
  expect(await paymentStatus.run({ numbers: [], about: 'twice', days: null, elsewhere: false }, flagged)).toEqual({
    outcome: 'not_verified',
    facts: {},
  });
});
