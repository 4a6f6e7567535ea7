import { expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { hearRecipient } from '../../src/tools/hear-recipient.ts';
import { sendInvoice } from '../../src/tools/send-invoice.ts';
import { context, now, order, owner } from '../support/orders.ts';

const plain = { emails: [], elsewhere: false, company: false, other_paper: false };

test('the invoice goes to the address the ticket came from, also when the order has another one', async () => {
  const result = await sendInvoice.run({ order: '10412' }, context([order({ email: 'work@mail.example' })]));

  expect(result).toMatchObject({
    outcome: 'planned',
    action: { action: { kind: 'send_invoice', order: { name: '#10412' }, email: owner } },
  });
  expect(result.stake).toBeUndefined();
});

test('a cancelled order has none, and a foreign or flagged one is not there', async () => {
  const flagged = context([order()], { requester: { id: asId<PersonId>('7'), email: owner, verified: false } });

  expect((await sendInvoice.run({ order: '10412' }, context([order({ cancelledAt: now })]))).outcome).toBe('cancelled');
  expect(await sendInvoice.run({ order: '10412' }, context([order({ email: 'lars@mail.example', customer: null })]))).toEqual({
    outcome: 'not_found',
    facts: {},
  });
  expect((await sendInvoice.run({ order: '10412' }, flagged)).outcome).toBe('not_found');
});

test.each([
  ['own', { ...plain, emails: [owner.toUpperCase()] }],
  ['elsewhere', { ...plain, emails: [owner], elsewhere: true }],
  ['own', plain],
  ['elsewhere', { ...plain, emails: ['accounts@firm.example'] }],
  ['elsewhere', { ...plain, emails: [owner, 'accounts@firm.example'] }],
  ['elsewhere', { ...plain, elsewhere: true }],
  ['company', { ...plain, company: true }],
  ['other_paper', { ...plain, other_paper: true }],
] as const)('%s', async (outcome, input) => {
  expect((await hearRecipient.run({ ...input, emails: [...input.emails] }, context([]))).outcome).toBe(outcome);
});
