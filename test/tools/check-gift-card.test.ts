import { expect, test } from 'vitest';
import { asId, type LocalDate, type PersonId } from '../../src/domain/ids.ts';
import type { GiftCard } from '../../src/domain/product.ts';
import { checkGiftCard } from '../../src/tools/check-gift-card.ts';
import { context, kr } from '../support/orders.ts';

const full = 'LNDH4TQ871MXK2VA';
const card = (values: Partial<GiftCard> = {}): GiftCard => ({
  id: 'g1',
  lastCharacters: 'K2VA',
  balance: kr('300.00'),
  expiresOn: null,
  enabled: true,
  ...values,
});
function surroundings(found: GiftCard | null) {
  const base = context([]);
  return { ...base, shop: { ...base.shop, findGiftCard: () => Promise.resolve(found) } };
}
const ask = (found: GiftCard | null, codes: string[] = [full]) => checkGiftCard.run({ codes }, surroundings(found));
const until = (day: string) => card({ expiresOn: asId<LocalDate>(day) });

test('tells balance and expiry with the last four characters, never the code', async () => {
  const result = await ask(card());

  expect(result).toMatchObject({ outcome: 'valid', facts: { card: { ending: 'K2VA', balance: kr('300.00') } } });
  expect(JSON.stringify(result)).not.toContain(full);
});

test('the last day counts', async () => {
  expect((await ask(until('2026-11-20'))).outcome).toBe('valid');
  expect((await ask(until('2026-11-19'))).outcome).toBe('expired');
});

test.each([
  ['empty', card({ balance: kr('0.00') })],
  ['switched_off', card({ enabled: false })],
  ['unknown', null],
] as const)('%s', async (outcome, found) => {
  expect((await ask(found)).outcome).toBe(outcome);
});

test('without a full code nothing is looked up, two are one too many', async () => {
  const base = context([]);

  expect((await checkGiftCard.run({ codes: [] }, base)).outcome).toBe('no_code');
  expect((await checkGiftCard.run({ codes: [full, 'LNDH9WEE03HDPL5Z'] }, base)).outcome).toBe('several');
});

test('a flagged sender is told nothing', async () => {
  const flagged = { ...surroundings(card()), requester: { id: asId<PersonId>('7'), email: 'a@mail.example', verified: false } };

  expect(await checkGiftCard.run({ codes: [full] }, flagged)).toEqual({ outcome: 'not_verified', facts: {} });
});
