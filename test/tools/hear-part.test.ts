import { expect, test } from 'vitest';
import type { Order } from '../../src/domain/order.ts';
import { hearPart } from '../../src/tools/hear-part.ts';
import { context, line, order, parcel } from '../support/orders.ts';

const lines = [line({ id: 'l1' }), line({ id: 'l2', title: 'Karla skjorte', options: { color: 'Hvid', size: 'M' } })];
const run = (items: string[], values: Partial<Order> = {}, partial = false) =>
  hearPart.run({ order: '#10412', items, partial }, context([order({ lines, ...values })]));

test('an answer that names no goods goes on with those that were named before', async () => {
  expect((await run(['Nej tak', 'Annuller skjorten'])).outcome).toBe('part');
  expect((await run(['Nej tak', 'Annuller ordren'])).outcome).toBe('whole');
});

test('of an order that is sent, the named part is what comes back', async () => {
  const sent = { fulfillments: [parcel({ lines: ['l1', 'l2'] })] };

  expect(await run(['Annuller skjorten'], sent)).toMatchObject({ outcome: 'part_sent', facts: { claim: { back: ['SKU-l2'] } } });
  expect((await run(['Kun den ene'], sent, true)).outcome).toBe('part_unclear');
  expect((await run(['Annuller ordren'], sent)).outcome).toBe('whole');
});
