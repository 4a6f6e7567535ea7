import { expect, test } from 'vitest';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { cancelOrder } from '../../src/tools/cancel-order.ts';
import { context, kr, order, parcel } from '../support/orders.ts';

const cancel = (values: Parameters<typeof order>[0]) => cancelOrder.run({ order: '#10412' }, context([order(values)]));

test('what was paid less earlier refunds comes back', async () => {
  const result = await cancel({ refunded: kr('100.00') });

  expect(result).toMatchObject({
    outcome: 'planned',
    stake: kr('538.00'),
    action: { businessKey: 'cancel_order:gid://shopify/Order/1', action: { amount: kr('538.00') } },
  });
});

test('a reservation is released, an unpaid order gives nothing back', async () => {
  expect(await cancel({ received: kr('0.00'), reserved: kr('638.00') })).toMatchObject({
    stake: kr('638.00'),
    facts: { cancel: { paid: false, reserved: true } },
  });
  expect(await cancel({ received: kr('0.00') })).toMatchObject({ outcome: 'planned', stake: kr('0.00') });
});

test.each([
  ['shipped', { fulfillments: [parcel()] }],
  ['in_progress', { fulfillmentInProgress: true }],
  ['already_cancelled', { cancelledAt: asId<Instant>('2026-11-19T10:00:00.000Z') }],
] as const)('an order that is %s is not cancelled', async (outcome, values) => {
  const result = await cancel(values);

  expect(result.outcome).toBe(outcome);
  expect(result.action).toBeUndefined();
});
