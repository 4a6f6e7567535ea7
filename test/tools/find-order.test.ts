import { expect, test } from 'vitest';
import { asId, type Instant, type OrderId, type PersonId } from '../../src/domain/ids.ts';
import type { Placed } from '../../src/domain/placed.ts';
import { findOrder } from '../../src/tools/find-order.ts';
import { context, deliveredOn, line, order, owner } from '../support/orders.ts';

const foreign = order({ id: asId<OrderId>('2'), name: '#10999', email: 'lars@mail.example', customer: null });
const second = order({ id: asId<OrderId>('3'), name: '#10413', fulfillments: [deliveredOn('2026-11-18')] });

test("another customer's order gets the same answer as one that does not exist", async () => {
  const surroundings = context([order(), foreign]);

  const theirs = await findOrder.run({ numbers: ['10999'], fit: 'any', not_these: [], placed: null, items: [] }, surroundings);
  const nobodys = await findOrder.run({ numbers: ['77777'], fit: 'any', not_these: [], placed: null, items: [] }, surroundings);

  expect(theirs).toEqual({ outcome: 'not_found', facts: {} });
  expect(nobodys).toEqual(theirs);
});

test("one's own number beside a foreign one finds neither", async () => {
  expect(
    await findOrder.run({ numbers: ['10412', '10999'], fit: 'any', not_these: [], placed: null, items: [] }, context([order(), foreign])),
  ).toMatchObject({
    outcome: 'not_found',
  });
});

test.each(['#10412', '10412', 'LH10412'])('"%s" is order #10412', async (number) => {
  expect(
    await findOrder.run({ numbers: [number], fit: 'any', not_these: [], placed: null, items: [] }, context([order(), second])),
  ).toMatchObject({
    outcome: 'found',
    facts: { order: { name: '#10412' } },
  });
});

test("letter case of the address does not matter, a plus-address is another's", async () => {
  const upper = context([order({ email: owner.toUpperCase(), customer: null })]);
  const plus = context([order({ email: owner.replace('@', '+x@'), customer: null })]);

  expect((await findOrder.run({ numbers: ['10412'], fit: 'any', not_these: [], placed: null, items: [] }, upper)).outcome).toBe('found');
  expect((await findOrder.run({ numbers: ['10412'], fit: 'any', not_these: [], placed: null, items: [] }, plus)).outcome).toBe('not_found');
});

test("the account's address counts beside the order's own", async () => {
  const bought = order({ email: 'work@mail.example' });

  expect((await findOrder.run({ numbers: [], fit: 'any', not_these: [], placed: null, items: [] }, context([bought]))).outcome).toBe(
    'found',
  );
});

test('without a number it is the only one that fits, and several are asked about', async () => {
  const surroundings = context([order(), second]);

  expect(await findOrder.run({ numbers: [], fit: 'not_shipped', not_these: [], placed: null, items: [] }, surroundings)).toMatchObject({
    outcome: 'found',
    facts: { order: { name: '#10412' } },
  });
  expect(await findOrder.run({ numbers: [], fit: 'any', not_these: [], placed: null, items: [] }, surroundings)).toMatchObject({
    outcome: 'several',
  });
});

test('two own numbers are both found', async () => {
  expect(
    await findOrder.run({ numbers: ['10412', '10413'], fit: 'any', not_these: [], placed: null, items: [] }, context([order(), second])),
  ).toMatchObject({
    outcome: 'several_named',
  });
});

test('a flagged sender is told nothing, not even that there is an order', async () => {
  const flagged = context([order()], { requester: { id: asId<PersonId>('7'), email: owner, verified: false } });

  expect(await findOrder.run({ numbers: ['10412'], fit: 'any', not_these: [], placed: null, items: [] }, flagged)).toEqual({
    outcome: 'not_verified',
    facts: {},
  });
});

test('of several orders that fit, the only one that holds the named goods is meant', async () => {
  const dress = order();
  const shirt = order({ id: asId<OrderId>('4'), name: '#10414', lines: [line({ id: 'l9', title: 'Karla skjorte' })] });
  const find = (words: string, orders = [dress, shirt]) =>
    findOrder.run({ numbers: [], fit: 'any', not_these: [], placed: null, items: [words] }, context(orders));

  expect(await find('Der mangler en knap i skjorten')).toMatchObject({ outcome: 'found', facts: { order: { name: '#10414' } } });
  expect((await find('Hvor bliver den af?')).outcome).toBe('several');
  expect((await find('Hvor bliver skjorten?', [shirt, { ...shirt, id: asId<OrderId>('5'), name: '#10415' }])).outcome).toBe('several');
});

const find = (words: string[], orders = [order()], fit: 'any' | 'not_shipped' | 'shipped' = 'not_shipped', not_these: string[] = []) =>
  findOrder.run({ numbers: [], fit, not_these, placed: null, items: words }, context(orders));
const boots = { lines: [line({ id: 'l7', title: 'Asta støvler' })], fulfillments: [deliveredOn('2026-11-18')] };
const sentBoots = order({ id: asId<OrderId>('6'), name: '#10416', ...boots });

test('the order that holds the named goods is meant, whatever state it is in', async () => {
  expect(await find(['Annuller støvlerne'], [order(), sentBoots])).toMatchObject({
    outcome: 'found',
    facts: { order: { name: '#10416' } },
  });
  expect(await find(['Annuller kjolen'], [order(), sentBoots])).toMatchObject({ outcome: 'found', facts: { order: { name: '#10412' } } });
  expect(await find(['Ja tak', 'Annuller støvlerne'], [order(), sentBoots])).toMatchObject({ facts: { order: { name: '#10416' } } });
});

test('goods that were never bought are asked about, also of a customer with one order', async () => {
  expect((await find(['Annuller mine øreringe'], [order(), sentBoots])).outcome).toBe('several');
  expect(await find(['Annuller mine øreringe'])).toMatchObject({ outcome: 'several', facts: { choices: [{ name: '#10412' }] } });
});

test('goods whose kind no title tells may be the ones named', async () => {
  const bo = order({ lines: [line({ id: 'l8', title: 'Bo' })] });

  expect(await find(['Where is my sweater?'], [bo, sentBoots], 'any')).toMatchObject({
    outcome: 'found',
    facts: { order: { name: '#10412' } },
  });
});

test('of two orders, the one that is not called wrong is meant', async () => {
  const other = order({ id: asId<OrderId>('9'), name: '#10418' });

  expect(await find([], [order(), other], 'any', ['10412'])).toMatchObject({ outcome: 'found', facts: { order: { name: '#10418' } } });
  expect((await find([], [order(), other, second], 'any', ['10412'])).outcome).toBe('several');
});

const four = [order({ name: '#1042' }), order({ id: asId<OrderId>('3'), name: '#1043' })];
const outcomeOf = async (numbers: string[], orders = four) => {
  const { outcome, facts } = await findOrder.run({ numbers, fit: 'any', not_these: [], placed: null, items: [] }, context(orders));
  return outcome === 'found' ? (facts['order'] as { name: string }).name : outcome;
};

test('a number that nobody calls an order counts when an order of theirs has it', async () => {
  expect(await outcomeOf(['1042?'])).toBe('#1042');
  expect(await outcomeOf(['1042?', '2026?', '1299?'])).toBe('#1042');
  expect(await outcomeOf(['2024?'], [order({ name: '#2024' })])).toBe('#2024');
  expect(await outcomeOf(['1042', '1043?'])).toBe('several_named');
});

test('one that looks like their numbers and is none of them is no order of theirs; years and others are no order at all', async () => {
  const [only] = four;

  expect(await outcomeOf(['1044?'])).toBe('not_found');
  expect(await outcomeOf(['2026?'], only && [only])).toBe('#1042');
  expect(await outcomeOf(['10444?'], only && [only])).toBe('#1042');
  expect(await outcomeOf(['2026'], only && [only])).toBe('not_found');
});

test('letters before such a number must be those of the order', async () => {
  const named = [order({ name: '#FA-1042' })];

  expect(await outcomeOf(['fa1042?'], named)).toBe('#FA-1042');
  expect(await outcomeOf(['NO-1042?'], [...named, ...four.slice(1)])).toBe('several');
  expect(await outcomeOf(['1042'], named)).toBe('#FA-1042');
});

test('of two orders, the one that was placed when they say is meant, whatever state it is in; one of no such time is asked about', async () => {
  const old = order({ ...sentBoots, createdAt: asId<Instant>('2026-11-11T09:00:00.000Z') });
  const today = order({ createdAt: asId<Instant>('2026-11-20T08:00:00.000Z') });
  const placed = async (when: Placed, orders = [old, today]) => {
    const { outcome, facts } = await findOrder.run(
      { numbers: [], fit: 'not_shipped', not_these: [], placed: when, items: [] },
      context(orders),
    );
    return outcome === 'found' ? (facts['order'] as { name: string }).name : outcome;
  };

  expect(await placed('last_week')).toBe('#10416');
  expect(await placed('wednesday_last_week')).toBe('#10416');
  expect(await placed('first')).toBe('#10416');
  expect(await placed('today')).toBe('#10412');
  expect(await placed('newest')).toBe('#10412');
  expect(await placed('last_month')).toBe('several');
  expect(await placed('last_week', [today])).toBe('several');
});

test('of two orders with goods of one kind, the one in the named colour is meant, also when it is on its way', async () => {
  const black = order({
    id: asId<OrderId>('7'),
    name: '#10417',
    lines: [line({ id: 'l1', title: 'Bo hue', options: { color: 'Sort' } })],
    fulfillments: [deliveredOn('2026-11-18')],
  });
  const grey = order({ lines: [line({ id: 'l2', title: 'Bo hue', options: { color: 'Grå' } })] });

  expect(await find(['Annuller den sorte hue'], [black, grey])).toMatchObject({ facts: { order: { name: '#10417' } } });
  expect(await find(['Annuller den grå hue'], [black, grey])).toMatchObject({ facts: { order: { name: '#10412' } } });
});
