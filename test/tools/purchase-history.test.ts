import { expect, test } from 'vitest';
import { asId, type Instant, type OrderId, type PersonId, type ReturnId } from '../../src/domain/ids.ts';
import { purchaseHistory } from '../../src/tools/purchase-history.ts';
import { product, shopWith } from '../support/catalogue.ts';
import { deliveredOn, line, order, owner } from '../support/orders.ts';

const dress = product('Solvej kjole', { type: 'dress', sizeGuide: 'women-dresses' });
const other = product('Maren kjole', { type: 'dress', sizeGuide: 'women-dresses' });
const boots = product('Fanø støvler', { type: 'boots', sizeGuide: 'shoes' });
const catalogue = [dress, other, boots];

const solvej = line({ id: 'l1', title: 'Solvej kjole', product: dress.id, options: { color: 'Sort', size: '40' } });
const kept = order({ lines: [solvej], fulfillments: [deliveredOn('2026-10-01')] });
const wentBack = order({
  ...kept,
  returns: [
    {
      id: asId<ReturnId>('r1'),
      name: 'R1',
      status: 'closed',
      createdAt: asId<Instant>('2026-10-05T09:00:00.000Z'),
      receivedAt: null,
      lines: [{ line: solvej.id, quantity: 1 }],
      exchange: false,
    },
  ],
});

type Asked = Partial<Parameters<typeof purchaseHistory.run>[0]>;
const ask = (orders: Parameters<typeof shopWith>[1], values: Asked = {}, surroundings = shopWith(catalogue, orders)) =>
  purchaseHistory.run({ use: 'fit', said: [], products: [other.handle], orders: [], ...values }, surroundings);

test('what was kept of the same kind of goods counts, with its size', async () => {
  expect(await ask([kept])).toMatchObject({ outcome: 'kept', facts: { kept_sizes: ['40'], purchases: [{ size: '40', state: 'kept' }] } });
});

test('what went back counts as returned, and gives no size to recommend', async () => {
  expect(await ask([wentBack])).toMatchObject({ outcome: 'returned', facts: { kept_sizes: [], purchases: [{ state: 'returned' }] } });
});

test('other kinds of goods, cancelled orders and parcels under way say nothing of the fit', async () => {
  expect((await ask([kept], { products: [boots.handle] })).outcome).toBe('none');
  expect((await ask([{ ...kept, cancelledAt: asId<Instant>('2026-10-02T09:00:00.000Z') }])).outcome).toBe('none');
  expect((await ask([{ ...kept, fulfillments: [] }])).outcome).toBe('none');
});

test('which size they bought is answered from the lines that their words name', async () => {
  const more = order({
    ...kept,
    id: asId<OrderId>('2'),
    name: '#10413',
    lines: [solvej, line({ id: 'l2', title: 'Fanø støvler', product: boots.id, options: { color: 'Brun', size: '39' } })],
  });
  const { outcome, facts } = await ask([more], { use: 'bought', said: ['hvilken størrelse købte jeg i støvlerne?'] });

  expect(outcome).toBe('bought');
  expect(facts['purchases']).toEqual([expect.objectContaining({ title: 'Fanø støvler', size: '39', order: '#10413' })]);
});

test("another customer's purchase is as good as none, by name or by number", async () => {
  const foreign = order({ ...kept, email: 'lars@mail.example', customer: null });

  expect(await ask([foreign], { use: 'bought', said: ['Solvej kjolen'], orders: ['10412'] })).toEqual({ outcome: 'none', facts: {} });
});

test('a flagged sender learns nothing', async () => {
  const flagged = shopWith(catalogue, [kept], { requester: { id: asId<PersonId>('7'), email: owner, verified: false } });

  expect(await ask([], { use: 'bought', said: ['Solvej kjolen'] }, flagged)).toEqual({ outcome: 'not_verified', facts: {} });
});
