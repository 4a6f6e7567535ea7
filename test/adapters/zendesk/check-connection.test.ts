import { expect, test } from 'vitest';
import { createZendesk } from '../../../src/adapters/zendesk/zendesk.ts';
import { type Canned, deadAddress, helpDeskOn, optionsFor } from './local-zendesk.ts';

const needed = { groups: ['Support', 'Payments'] };
const admin = { id: 900, name: 'Resolute', role: 'admin', suspended: false, only_private_comments: false, ticket_restriction: null };

function account(user: object, others: Readonly<Record<string, Canned>> = {}) {
  return helpDeskOn(({ url }) => {
    const canned = Object.entries(others).find(([part]) => url.includes(part))?.[1];
    if (canned !== undefined) return canned;
    if (url.includes('/users/me')) return { body: { user } };
    if (url.includes('/groups'))
      return {
        body: {
          groups: [
            { id: 1, name: 'Support' },
            { id: 2, name: 'Payments' },
          ],
          meta: { has_more: false },
        },
      };
    return { body: { tickets: [], after_cursor: 'c', end_of_stream: true } };
  });
}

test('nothing is missing for an administrator with all groups', async () => {
  const { helpDesk } = await account(admin);

  expect(await helpDesk.checkConnection(needed)).toEqual([]);
});

test('each missing group is named once', async () => {
  const { helpDesk } = await account(admin);

  const faults = await helpDesk.checkConnection({ groups: ['Senior', 'Support', 'Senior'] });

  expect(faults).toEqual(['Zendesk has no group "Senior". Create it, or correct the name in policy.yaml.']);
});

test.each<[string, object, RegExp]>([
  ['a customer', { ...admin, role: 'end-user' }, /is a customer/],
  ['suspended', { ...admin, suspended: true }, /is suspended/],
  ['kept to internal notes', { ...admin, only_private_comments: true }, /only write internal notes/],
  ['kept to some tickets', { ...admin, role: 'agent', ticket_restriction: 'groups' }, /sees only some tickets/],
])('a user who is %s is named as a fault', async (_, user, sentence) => {
  const { helpDesk } = await account(user);

  const faults = await helpDesk.checkConnection(needed);

  expect(faults).toEqual([expect.stringMatching(sentence)]);
});

test('an agent who may not read the list of changed tickets is told to become administrator', async () => {
  const { helpDesk } = await account({ ...admin, role: 'agent' }, { '/incremental/': { status: 403 } });

  expect(await helpDesk.checkConnection(needed)).toEqual([expect.stringMatching(/Make it an administrator/)]);
});

test.each<[string, Canned, RegExp]>([
  ['a wrong token', { status: 401 }, /does not accept the token/],
  ['no token', { body: { user: { id: null, name: 'Anonymous user' } } }, /does not accept the token/],
  ['a server that fails', { status: 502 }, /does not answer\. Check the address/],
  ['a page of somebody else', { status: 404 }, /address of the account/],
  ['a redirect', { status: 301, headers: { location: 'https://x.example' } }, /address of the account/],
])('%s is said in one sentence', async (_, canned, sentence) => {
  const { helpDesk } = await account(admin, { '/users/me': canned });

  expect(await helpDesk.checkConnection(needed)).toEqual([expect.stringMatching(sentence)]);
});

test('an address at which nobody listens is said in one sentence', async () => {
  const baseUrl = await deadAddress();

  const faults = await createZendesk(optionsFor(baseUrl)).checkConnection(needed);

  expect(faults).toEqual([`Zendesk at ${baseUrl} does not answer. Check the address and the network.`]);
});
