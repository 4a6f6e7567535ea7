import { expect, test } from 'vitest';
import { hearRecipient } from '../../src/tools/hear-recipient.ts';
import { context, owner } from '../support/orders.ts';

const outcome = async (emails: string[], elsewhere = false) =>
  (await hearRecipient.run({ emails, elsewhere, company: false, other_paper: false }, context([]))).outcome;

test("an invoice goes to the sender's own address, in whatever letters they write it", async () => {
  expect(await outcome([])).toBe('own');
  expect(await outcome([owner.toUpperCase()])).toBe('own');
});

test('an invoice for anybody else is for a person, also beside the own copy', async () => {
  expect(await outcome(['lena@books.example'])).toBe('elsewhere');
  expect(await outcome([owner, 'lena@books.example'])).toBe('elsewhere');
  expect(await outcome([owner], true)).toBe('elsewhere');
  expect(await outcome([owner.replace('@', '+x@')])).toBe('elsewhere');
});
