import { afterAll, beforeEach, expect, test } from 'vitest';
import { openShop, refundInput, refundMutation, serve } from './shop.ts';

const shop = await openShop({ refundMs: 60 });
const http = await serve(shop);
const { ask, errors, order, variant, world } = shop;
afterAll(() => http.close());
beforeEach(shop.reset);

const lineOf = (name: string, sku: string) => {
  const line = order(name).lines.find((entry) => entry.sku === sku);
  if (!line) throw new Error(`no line ${sku}`);
  return line;
};
const refused = (variables: ReturnType<typeof refundInput>) => ask(refundMutation(), variables).refundCreate.userErrors[0];

test('a refund without the idempotency directive is refused at the top level and pays nothing', () => {
  expect(errors(refundMutation(null), refundInput(order('#1'), '10.00'))).toEqual([
    { message: 'The @idempotent directive is required for this mutation but was not provided.', code: 'BAD_REQUEST' },
  ]);
  expect(world.effects()).toEqual([]);
});

test('the same key with the same parameters gives the same refund and pays once', () => {
  const first = ask(refundMutation(), refundInput(order('#1'), '10.00'));
  const again = ask(refundMutation(), refundInput(order('#1'), '10.00'));

  expect(again.refundCreate.refund.id).toBe(first.refundCreate.refund.id);
  expect(order('#1').refunds).toHaveLength(1);
});

test('the same key with other parameters is refused', () => {
  ask(refundMutation(), refundInput(order('#1'), '10.00'));

  expect(refused(refundInput(order('#1'), '11.00')).message).toBe(
    'The same idempotency key cannot be used with different operation parameters.',
  );
  expect(order('#1').refunds).toHaveLength(1);
});

test('two at the same time with one key: the second is told to wait, and one refund is made', async () => {
  const send = () =>
    http.graphql(refundMutation(), refundInput(order('#1'), '10.00')).then((response) => response.json() as Promise<never>);

  const answers = (await Promise.all([send(), send()])) as { data: { refundCreate: { userErrors: { message: string }[] } } }[];

  const messages = answers.flatMap((answer) => answer.data.refundCreate.userErrors.map((error) => error.message));
  expect(messages).toEqual(['This request is currently in progress, please try again.']);
  expect(order('#1').refunds).toHaveLength(1);
});

test('a key is forgotten after a day, and then pays again', () => {
  ask(refundMutation(), refundInput(order('#1'), '10.00'));
  shop.clock.advance(25 * 3_600_000);
  ask(refundMutation(), refundInput(order('#1'), '10.00'));

  expect(order('#1').refunds).toHaveLength(2);
});

test('a refused refund leaves its key free', () => {
  expect(refused(refundInput(order('#1'), '1000.00')).message).toContain('greater than the amount available');
  expect(refused(refundInput(order('#1'), '10.00'))).toBeUndefined();
});

test('more than was paid is never paid back unless it is asked for', () => {
  expect(refused(refundInput(order('#1'), '638.01')).message).toContain('greater than the amount available to refund');
  ask(refundMutation('a'), refundInput(order('#1'), '600.00'));
  expect(ask(refundMutation('b'), refundInput(order('#1'), '38.01')).refundCreate.userErrors).toHaveLength(1);
  expect(ask(refundMutation('c'), refundInput(order('#1'), '38.01', { allowOverRefunding: true })).refundCreate.userErrors).toEqual([]);
});

test('lines are refunded once, with what fits their state', () => {
  const dress = lineOf('#2', 'LINA-38').id;
  const back = (restockType: string, quantity = 1) =>
    refundInput(order('#2'), '1.00', { refundLineItems: [{ lineItemId: dress, quantity, restockType }] });

  expect(refused(back('CANCEL')).message).toBe('Cannot cancel items that have been fulfilled');
  expect(refused(back('NO_RESTOCK', 2)).message).toContain('Quantity cannot refund more items');
  const before = variant('LINA-38').available;
  expect(refused(back('RETURN'))).toBeUndefined();
  expect(variant('LINA-38').available).toBe(before + 1);
  expect(ask(refundMutation('again'), back('NO_RESTOCK')).refundCreate.userErrors[0].message).toContain(
    'Quantity cannot refund more items',
  );
});

test('a refund needs a payment of this order that succeeded, and its gateway', () => {
  const { input } = refundInput(order('#1'), '10.00');
  const [transaction] = input.transactions;
  const wrong = (change: object) => refused({ input: { ...input, transactions: [{ ...transaction, ...change }] } } as never).message;

  expect(wrong({ parentId: order('#2').transactions[0]?.id })).toContain('Parent transaction must be a successful sale');
  expect(wrong({ parentId: order('#3').transactions[0]?.id })).toContain('Parent transaction must be a successful sale');
  expect(wrong({ gateway: 'paypal' })).toContain('Gateway does not match');
  expect(wrong({ kind: 'SALE' })).toContain('Kind must be REFUND');
  expect(world.effects()).toEqual([]);
});

test('the effect says what was refunded, whatever the note claims', () => {
  const dress = { lineItemId: lineOf('#2', 'LINA-38').id, quantity: 1 };
  const socks = { lineItemId: lineOf('#2', 'SOK').id, quantity: 2 };
  const effectOf = (amount: string, more: object, on = '#2') => {
    shop.reset();
    const lines = (more as { refundLineItems?: { lineItemId: string }[] }).refundLineItems;
    // Ids are given anew with each reset.
    const fresh = lines?.map((line) => ({ ...line, lineItemId: lineOf(on, line.lineItemId === dress.lineItemId ? 'LINA-38' : 'SOK').id }));
    ask(refundMutation(), refundInput(order(on), amount, { ...more, ...(fresh ? { refundLineItems: fresh } : {}) }));
    return world.effects();
  };
  const both = [dress, socks];

  expect(effectOf('838.00', { refundLineItems: both, shipping: { amount: '39.00' } })).toMatchObject([
    { kind: 'refund_order', order: '#2', amount: '838.00' },
  ]);
  expect(effectOf('599.00', { refundLineItems: [dress], note: 'resolute:refund_order:x' })).toEqual([
    { kind: 'refund_lines', order: '#2', amount: '599.00', lines: [{ sku: 'LINA-38', quantity: 1 }] },
  ]);
  expect(effectOf('799.00', { refundLineItems: both })).toMatchObject([{ kind: 'refund_lines', amount: '799.00' }]);
  expect(effectOf('59.90', { note: 'resolute:refund_order:x' })).toEqual([{ kind: 'refund_difference', order: '#2', amount: '59.90' }]);
  expect(effectOf('838.00', {})).toMatchObject([{ kind: 'refund_order' }]);
});

test('what a person does in the admin is theirs, not the bot’s', () => {
  const mette = world.agentToken('mette@lindholm.example');

  ask(refundMutation(), refundInput(order('#1'), '10.00'), mette);

  expect(world.effects()).toEqual([]);
  expect(world.effects('agent:mette@lindholm.example')).toMatchObject([{ kind: 'refund_difference', amount: '10.00' }]);
  expect(shop.history.list().at(-1)).toMatchObject({
    kind: 'refund_created',
    by: 'agent:mette@lindholm.example',
    subject: '#1',
    cause: 'mutation refundCreate',
  });
});
