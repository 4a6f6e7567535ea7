import { expect, test } from 'vitest';
import type { Order } from '../../src/domain/order.ts';
import { hearPart } from '../../src/tools/hear-part.ts';
import { context, line, order, parcel } from '../support/orders.ts';

const lines = [line({ id: 'l1' }), line({ id: 'l2', title: 'Karla skjorte', options: { color: 'Hvid', size: 'M' } })];
const said = {
  order: '#10412',
  items: [] as string[],
  left_out: [] as string[],
  said: [] as string[],
  everything: false,
  partial: false,
  quantity: null as number | 'all' | null,
};
const run = (items: string[], values: Partial<Order> = {}, partial = false) => hear({ items, partial }, values);
const hear = (words: Partial<typeof said>, values: Partial<Order> = {}) =>
  hearPart.run({ ...said, ...words }, context([order({ lines, ...values })]));

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

const sent = { fulfillments: [parcel({ lines: ['l1', 'l2'] })] };

test('all but the named goods is the rest', async () => {
  expect(await hear({ left_out: ['the shirt'] }, sent)).toMatchObject({ outcome: 'part_sent', facts: { claim: { back: ['SKU-l1'] } } });
  expect(await hear({ items: ['the dress'], left_out: ['the shirt'] }, sent)).toMatchObject({ facts: { claim: { back: ['SKU-l1'] } } });
});

test('an exception that no line fits, or that leaves nothing, is unclear', async () => {
  expect((await hear({ left_out: ['the boots'] }, sent)).outcome).toBe('part_unclear');
  expect((await hear({ items: ['the shirt'], left_out: ['the boots'] }, sent)).outcome).toBe('part_sent');
  expect((await hear({ left_out: ['the shirt and the dress'] }, sent)).outcome).toBe('part_unclear');
  expect((await hear({ left_out: ['the rest'], items: ['the shirt'] }, sent)).outcome).toBe('part_sent');
});

test('of two equal pieces as many are meant as are said, and none is guessed', async () => {
  const two = { lines: [line({ id: 'l2', title: 'Karla skjorte', quantity: 2, currentQuantity: 2 })], ...sent };

  expect(await hear({ items: ['one of the shirts'], partial: true, quantity: 1 }, two)).toMatchObject({
    outcome: 'part_sent',
    facts: { claim: { back: ['SKU-l2'], quantity: 1 } },
  });
  expect((await hear({ items: ['the shirt'] }, two)).outcome).toBe('part_unclear');
  expect((await hear({ items: ['both shirts'], quantity: 'all' }, two)).outcome).toBe('whole');
  expect((await hear({ items: ['the order'] }, two)).outcome).toBe('whole');
});

test('both of two that only the size tells apart are both, and one of them is not told', async () => {
  const sizes = ['38', '40'].map((size) => line({ id: `l${size}`, title: 'Lina kjole', options: { color: 'Sort', size } }));
  const two = { lines: sizes, fulfillments: [parcel({ lines: ['l38', 'l40'] })] };

  expect((await hear({ items: ['begge Lina kjoler'], quantity: 'all' }, two)).outcome).toBe('whole');
  expect((await hear({ items: ['Lina kjolen'] }, two)).outcome).toBe('part_unclear');
});

test('one piece of goods that differ is no answer to which', async () => {
  expect((await hear({ quantity: 1 }, sent)).outcome).toBe('part_unclear');
});

test('goods that the order does not hold are asked about, even when it holds one thing only', async () => {
  const one = { lines: [line({ id: 'l1' })] };

  expect((await hear({ items: ['Cancel the boots in 10412'] }, one)).outcome).toBe('part_unclear');
  expect((await hear({ items: ['Cancel the dress in 10412'] }, one)).outcome).toBe('whole');
  expect((await hear({ items: ['Cancel 10412'] }, one)).outcome).toBe('whole');
  // Nobody can tell that "Bo" is no sweater.
  expect((await hear({ items: ['Cancel the sweater'] }, { lines: [line({ id: 'l1', title: 'Bo' })] })).outcome).toBe('whole');
});

test('one of several things, told by its colour alone, is a part', async () => {
  expect(await hear({ items: ['The white one goes back'] }, sent)).toMatchObject({ facts: { claim: { back: ['SKU-l2'] } } });
  expect((await hear({ items: ['The green one goes back'] }, sent)).outcome).toBe('part_unclear');
});

test('goods that are only praised make it unclear whether the order is meant, and so does everything beside one thing', async () => {
  expect((await hear({ items: ['I am sending it back'], said: ['The shirt is lovely. I am sending it back'] }, sent)).outcome).toBe(
    'part_unclear',
  );
  expect((await hear({ items: ['Everything came, the shirt goes back'], everything: true }, sent)).outcome).toBe('part_unclear');
  expect((await hear({ items: ['Everything goes back'], everything: true }, sent)).outcome).toBe('whole');
});

test('a piece that was taken off before is not another much like it', async () => {
  const taken = [line({ id: 'l1' }), line({ id: 'l3', title: 'Ida bluse' }), line({ id: 'l2', title: 'Bas t-shirt', currentQuantity: 0 })];

  expect((await hear({ items: ['Cancel the T-shirt'] }, { ...sent, lines: taken })).outcome).toBe('part_unclear');
  expect((await hear({ items: ['Cancel the blouse'] }, { ...sent, lines: taken })).outcome).toBe('part_sent');
});

test('all but a number of them is no answer to which', async () => {
  const three = { lines: [line({ id: 'l2', title: 'Karla skjorte', quantity: 3, currentQuantity: 3 })], ...sent };

  expect((await hear({ items: ['Jeg returnerer alle skjorter'], left_out: ['én'], quantity: 'all' }, three)).outcome).toBe('part_unclear');
  expect((await hear({ items: ['I return all shirts'], left_out: ['two of them'], quantity: 'all' }, three)).outcome).toBe('part_unclear');
});

test('goods that are named where nothing is to be done may only be spoken of', async () => {
  expect((await hear({ items: ['The shirt fits like a dream, but the dress goes back'] }, sent)).outcome).toBe('part_unclear');
  expect((await hear({ items: ['I am returning the shirt and the dress'] }, sent)).outcome).toBe('whole');
  expect((await hear({ items: ['The shirt and the dress are too small. I am returning them'] }, sent)).outcome).toBe('whole');
});
