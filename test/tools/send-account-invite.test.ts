import { expect, test } from 'vitest';
import type { Customer } from '../../src/domain/customer.ts';
import { asId, type CustomerId, type PersonId } from '../../src/domain/ids.ts';
import { sendAccountInvite } from '../../src/tools/send-account-invite.ts';
import { context, owner } from '../support/orders.ts';

const customer = (values: Partial<Customer> = {}): Customer => ({
  id: asId<CustomerId>('c1'),
  email: owner,
  firstName: 'Sofie',
  lastName: 'Holm',
  account: 'enabled',
  marketing: 'none',
  tags: [],
  url: 'https://admin.example/customers/1',
  ...values,
});
function surroundings(found: Customer | null, verified = true) {
  const base = context([]);
  return {
    ...base,
    shop: { ...base.shop, findCustomer: () => Promise.resolve(found) },
    requester: { id: asId<PersonId>('7'), email: owner, verified },
  };
}
const nothing = { emails: [], elsewhere: false, changes_email: false };

test.each(['enabled', 'invited'] as const)('an account that is %s gets its link at its own address', async (account) => {
  const result = await sendAccountInvite.run(nothing, surroundings(customer({ account, email: owner.toUpperCase() })));

  expect(result).toMatchObject({ outcome: 'planned', action: { action: { kind: 'send_account_invite', customer: { id: 'c1' } } } });
});

test.each([
  ['disabled', customer({ account: 'disabled' })],
  ['no_account', customer({ account: 'none' })],
  ['no_account', null],
] as const)('%s: nothing is planned', async (outcome, found) => {
  const result = await sendAccountInvite.run(nothing, surroundings(found));

  expect(result.outcome).toBe(outcome);
  expect(result.action).toBeUndefined();
});

test('an account that the shop finds under a look-alike address is not the requester’s', async () => {
  expect((await sendAccountInvite.run(nothing, surroundings(customer({ email: owner.replace('@', '+x@') })))).outcome).toBe('no_account');
});

test('another address gets the same answer whether it has an account or not, and nothing is looked up', async () => {
  const base = context([]);

  expect(await sendAccountInvite.run({ ...nothing, emails: ['old@mail.example'] }, base)).toEqual({ outcome: 'other_address', facts: {} });
  expect(await sendAccountInvite.run({ ...nothing, elsewhere: true }, base)).toEqual({ outcome: 'other_address', facts: {} });
});

test("the requester's own address and the shop's in the mail are no other address", async () => {
  const emails = [owner.toUpperCase(), 'hello@lindholm.example'];

  expect((await sendAccountInvite.run({ ...nothing, emails }, surroundings(customer()))).outcome).toBe('planned');
});

test('another address for the account, and a flagged sender, are for people', async () => {
  expect((await sendAccountInvite.run({ ...nothing, changes_email: true }, surroundings(customer()))).outcome).toBe('email_change');
  expect(await sendAccountInvite.run(nothing, surroundings(customer(), false))).toEqual({ outcome: 'not_verified', facts: {} });
});
