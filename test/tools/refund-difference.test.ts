import { describe, expect, test } from 'vitest';
import { asId, type Instant, type OrderId } from '../../src/domain/ids.ts';
import type { Order } from '../../src/domain/order.ts';
import type { DiscountCode } from '../../src/domain/product.ts';
import { checkDiscount } from '../../src/tools/check-discount.ts';
import { refundDifference } from '../../src/tools/refund-difference.ts';
import { context, kr, line, now, order, parcel } from '../support/orders.ts';

const hoursAgo = (hours: number) => asId<Instant>(new Date(Date.parse(now) - hours * 3_600_000).toISOString());
const code = (values: Partial<DiscountCode> = {}): DiscountCode => ({
  code: 'WELCOME10',
  percent: 10,
  startsAt: hoursAgo(1000),
  endsAt: null,
  minimum: null,
  usageLimit: null,
  used: 0,
  oncePerCustomer: false,
  active: true,
  ...values,
});
const fresh = (values: Partial<Order> = {}) => order({ createdAt: hoursAgo(3), ...values });
function surroundings(orders: readonly Order[], found: DiscountCode | null) {
  const base = context(orders);
  return { ...base, shop: { ...base.shop, findDiscount: () => Promise.resolve(found) } };
}
const ask = (orders: readonly Order[], found: DiscountCode | null, values: { codes?: string[]; insists?: boolean } = {}) =>
  refundDifference.run({ order: '10412', codes: ['welcome10'], insists: false, ...values }, surroundings(orders, found));
const ruleOf = async (orders: readonly Order[], found: DiscountCode | null) => (await ask(orders, found)).facts['rule'];

describe('the amount', () => {
  test('is the percentage of the goods after their discounts, without shipping', async () => {
    const result = await ask([fresh({ lines: [line({ id: 'l1', paid: kr('549.00') })] })], code());

    expect(result).toMatchObject({
      outcome: 'planned',
      stake: kr('54.90'),
      action: { businessKey: expect.stringContaining('refund_difference:') },
    });
    expect(result.action?.action).toMatchObject({ kind: 'refund_difference', amount: kr('54.90'), code: 'WELCOME10' });
  });

  test('leaves out the final sale, and is rounded once over the sum', async () => {
    const lines = [
      line({ id: 'l1', paid: kr('649.00') }),
      line({ id: 'l2', paid: kr('349.00') }),
      line({ id: 'l3', productTags: ['final-sale'] }),
    ];

    expect((await ask([fresh({ lines })], code({ percent: 12.5 }))).action?.action).toMatchObject({ amount: kr('124.75') });
  });

  test('counts only pieces still on the order', async () => {
    const lines = [line({ id: 'l1', quantity: 2, currentQuantity: 1, paid: kr('1000.00') })];

    expect((await ask([fresh({ lines })], code())).action?.action).toMatchObject({ amount: kr('50.00') });
  });

  test('never goes beyond what was paid', async () => {
    expect((await ask([fresh({ received: kr('0.00'), reserved: kr('638.00') })], code())).outcome).toBe('not_paid');
    expect((await ask([fresh({ refunded: kr('600.00') })], code())).outcome).toBe('not_paid');
  });
});

describe('each rule', () => {
  test('the order is younger than 24 hours: a minute less is, 24 hours are not', async () => {
    expect((await ask([fresh({ createdAt: hoursAgo(24 - 1 / 60) })], code())).outcome).toBe('planned');
    expect(await ruleOf([fresh({ createdAt: hoursAgo(24) })], code())).toBe('too_old');
  });

  test('nothing is shipped; being picked is not shipped', async () => {
    expect(await ruleOf([fresh({ fulfillments: [parcel()] })], code())).toBe('shipped');
    expect((await ask([fresh({ fulfillmentInProgress: true })], code())).outcome).toBe('planned');
  });

  test('the code held when the order was placed: expired since is fine, expired or begun at that time is not', async () => {
    expect((await ask([fresh()], code({ endsAt: hoursAgo(1), active: false }))).outcome).toBe('planned');
    expect(await ruleOf([fresh()], code({ endsAt: hoursAgo(3), active: false }))).toBe('expired');
    expect(await ruleOf([fresh()], code({ startsAt: hoursAgo(2) }))).toBe('not_started');
    expect((await ask([fresh()], code({ startsAt: hoursAgo(3) }))).outcome).toBe('planned');
  });

  test('a minimum includes its amount and is reckoned without the final sale', async () => {
    const exactly = [line({ id: 'l1', paid: kr('800.00') })];
    const less = [line({ id: 'l1', paid: kr('799.99') })];
    const mixed = [...less, line({ id: 'l2', productTags: ['final-sale'] })];

    expect((await ask([fresh({ lines: exactly })], code({ minimum: kr('800.00') }))).outcome).toBe('planned');
    expect(await ruleOf([fresh({ lines: less })], code({ minimum: kr('800.00') }))).toBe('minimum');
    expect((await ask([fresh({ lines: mixed })], code({ minimum: kr('800.00') }))).outcome).toBe('special');
  });

  test('once per customer: a use on a cancelled order does not count', async () => {
    const before = order({ id: asId<OrderId>('2'), name: '#10001', discountCodes: ['Welcome10'] });

    expect(await ruleOf([fresh(), before], code({ oncePerCustomer: true }))).toBe('used_before');
    expect((await ask([fresh(), { ...before, cancelledAt: now }], code({ oncePerCustomer: true }))).outcome).toBe('planned');
  });

  test('a limited code: the last use is left or gone, and a cancelled one comes back', async () => {
    const cancelled = order({ id: asId<OrderId>('2'), name: '#10001', discountCodes: ['WELCOME10'], cancelledAt: now });

    expect((await ask([fresh()], code({ usageLimit: 5, used: 4 }))).outcome).toBe('planned');
    expect(await ruleOf([fresh()], code({ usageLimit: 5, used: 5 }))).toBe('used_up');
    expect((await ask([fresh(), cancelled], code({ usageLimit: 5, used: 5 }))).outcome).toBe('planned');
  });

  test('all goods on final sale', async () => {
    expect(await ruleOf([fresh({ lines: [line({ id: 'l1', productTags: ['final-sale'] })] })], code())).toBe('final_sale');
  });
});

describe('what is for people', () => {
  test('insisting on a code whose rule is not met; insisting on a good one is simply granted', async () => {
    expect((await ask([fresh({ createdAt: hoursAgo(30) })], code(), { insists: true })).outcome).toBe('claimed');
    expect((await ask([fresh()], code(), { insists: true })).outcome).toBe('planned');
  });

  test('codes that are no percentage, and codes that are switched off for other reasons', async () => {
    expect((await ask([fresh()], code({ percent: null }))).outcome).toBe('special');
    expect((await ask([fresh()], code({ active: false }))).outcome).toBe('special');
  });

  test('a second code on one order, and a difference that was paid back before', async () => {
    const refund = { id: 'r1', createdAt: now, amount: kr('10.00'), note: 'resolute:refund_difference:x', lines: [], byBot: true };
    const earlier = order({ id: asId<OrderId>('2'), name: '#10001', refunds: [refund] });

    expect((await ask([fresh({ discountCodes: ['VIP40'] })], code())).outcome).toBe('with_another');
    expect((await ask([fresh({ refunds: [refund] })], code())).outcome).toBe('with_another');
    expect((await ask([fresh(), earlier], code({ oncePerCustomer: true }))).outcome).toBe('with_another');
    expect((await ask([fresh(), earlier], code())).outcome).toBe('planned');
  });
});

test('the code on the order already is said; none, several and unknown ones give nothing', async () => {
  expect((await ask([fresh({ discountCodes: ['welcome10'] })], code())).outcome).toBe('already_on_order');
  expect((await ask([fresh()], code(), { codes: [] })).outcome).toBe('no_code');
  expect((await ask([fresh()], code(), { codes: ['A10', 'B10'] })).outcome).toBe('several');
  expect((await ask([fresh()], null)).outcome).toBe('unknown');
  expect((await ask([fresh({ cancelledAt: now })], code())).outcome).toBe('cancelled');
});

test("another customer's order is not there", async () => {
  const foreign = fresh({ email: 'lars@mail.example', customer: null });

  expect(await ask([foreign], code())).toEqual({ outcome: 'not_found', facts: {} });
});

test('it is done when the refund with its mark is there', async () => {
  const by = (note: string | null) => ({
    shop: {
      ...surroundings([], null).shop,
      readOrder: async () =>
        order({ refunds: note === null ? [] : [{ id: 'r', createdAt: now, amount: kr('1.00'), note, lines: [], byBot: true }] }),
    } as never,
    mark: 'abc',
  });
  const action = { kind: 'refund_difference' as const, order: { id: '1', name: '#10412' }, amount: kr('1.00'), code: 'X' };

  expect(await refundDifference.alreadyDone(action, by('resolute:refund_difference:abc'))).toBe('yes');
  expect(await refundDifference.alreadyDone(action, by('resolute:refund_difference:other'))).toBe('no');
});

describe('a code at check-out', () => {
  const check = (found: DiscountCode | null, orders: readonly Order[] = [], insists = false) =>
    checkDiscount.run({ codes: ['welcome10'], insists }, surroundings(orders, found));

  test('is judged at this moment', async () => {
    expect(await check(code({ minimum: kr('800.00') }))).toMatchObject({
      outcome: 'valid',
      facts: { discount: { code: 'WELCOME10', percent: 10 } },
    });
    expect(await check(code({ endsAt: now, active: false }))).toMatchObject({ outcome: 'rule_not_met', facts: { rule: 'expired' } });
    expect(await check(code({ startsAt: '2026-12-01T00:00:00Z', active: false }))).toMatchObject({
      outcome: 'rule_not_met',
      facts: { rule: 'not_started' },
    });
    expect((await check(code({ endsAt: now, active: false }), [], true)).outcome).toBe('claimed');
  });

  test('a name that is no code is not repeated in the facts', async () => {
    expect(await check(null)).toEqual({ outcome: 'unknown', facts: {} });
  });
});
