import { expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { findProduct } from '../../src/tools/find-product.ts';
import { product, shopWith } from '../support/catalogue.ts';
import { line, order, owner } from '../support/orders.ts';

const solvej = product('Solvej kjole', { type: 'dress', stock: [['Sort', '38', 1]] });
const maren = product('Maren kjole', {
  type: 'dress',
  stock: [
    ['Navy', '38', 1],
    ['Sort', '40', 1],
  ],
});
const bag = product('Rind taske', { type: 'bag', stock: [['Brun', '', 1]] });
const catalogue = [solvej, maren, bag];
const bought = order({ name: '#10412', lines: [line({ id: 'l1', title: 'Maren kjole', product: maren.id })] });
const foreign = order({ name: '#10999', email: 'lars@mail.example', customer: null, lines: [line({ id: 'l2', product: bag.id })] });

const ask = (
  said: readonly string[],
  more: { orders?: string[]; bought?: boolean } = {},
  surroundings = shopWith(catalogue, [bought, foreign]),
) => findProduct.run({ said: [...said], orders: more.orders ?? [], bought: more.bought ?? false }, surroundings);

test('several products fit, and the customer is given the choice', async () => {
  expect(await ask(['Har I kjolen i 38?'])).toMatchObject({
    outcome: 'several',
    facts: { product_choices: [{ title: 'Solvej kjole' }, { title: 'Maren kjole' }] },
  });
});

test('an answer chooses among what was left open before', async () => {
  expect(await ask(['den i navy', 'Har I kjolen i 38?'])).toMatchObject({
    outcome: 'found',
    facts: { products: [{ title: 'Maren kjole' }] },
  });
  expect(await ask(['Solvej', 'Har I kjolen i 38?'])).toMatchObject({ outcome: 'found', facts: { products: [{ title: 'Solvej kjole' }] } });
});

test('"the dress I bought" is the one among their own orders', async () => {
  expect(await ask(['kjolen jeg købte'], { bought: true })).toMatchObject({ facts: { products: [{ title: 'Maren kjole' }] } });
  expect(await ask(['varen i 10412'], { orders: ['10412'] })).toMatchObject({ facts: { products: [{ title: 'Maren kjole' }] } });
});

test("another customer's order tells nothing about what is in it", async () => {
  expect(await ask(['varen i 10999'], { orders: ['10999'] })).toEqual({ outcome: 'unnamed', facts: {} });
});

test('a flagged sender finds public goods, and none by an order', async () => {
  const flagged = shopWith(catalogue, [bought], { requester: { id: asId<PersonId>('7'), email: owner, verified: false } });

  expect(await ask(['Rind tasken'], {}, flagged)).toMatchObject({ outcome: 'found' });
  expect(await ask(['varen i 10412'], { orders: ['10412'] }, flagged)).toEqual({ outcome: 'unnamed', facts: {} });
});
