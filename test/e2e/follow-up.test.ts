import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { setModes, startWorld, type World } from '../../scripts/eval/world.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { agent, follow } from '../support/followed.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const person = mail('Hej, jeg vil gerne tale med en medarbejder.');

let database: FreshDatabase;
let world: World;
let told: Notice[] = [];
const { ticketId, changes, caseOf, handled, ask, notes, standing, open, after, byAgent, groupId, noticed } = follow(() => world);
beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    policy: tried,
    notifiers: [{ name: 'list', send: async (notice) => void told.push(notice) }],
  });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});
beforeEach(async () => {
  told = [];
  world.sandbox.faults.set([]);
  await setModes(world.service, 'auto');
});

/** One reason leads to a group that the help desk does not have; for another nothing is said to the customer. */
function tried(policy: Policy): Policy {
  const { desk, escalation } = policy;
  const acknowledgement = { ...escalation.acknowledgement, not_for: ['legal_or_authority' as const] };
  return {
    ...policy,
    desk: { ...desk, groups: { ...desk.groups, privacy_request: 'Jura' } },
    escalation: { ...escalation, acknowledgement },
  };
}

test('a customer who is handed over is told so once, after the note is in the ticket, and it is no reply', async () => {
  const ran = await runTicket(world, person);

  expect(ran.disposition).toBe('escalated');
  expect(ran.replies).toEqual([]);
  expect(ran.acknowledgements).toHaveLength(1);
  expect(ran.acknowledgements?.[0]).toContain('Hej Sofie');
  expect(ran.acknowledgements?.[0]).toContain('senest den 23. november');
  expect(ran.conversation.map(({ by, public: isPublic }) => [by.split(':')[0], isPublic])).toEqual([
    ['customer', true],
    ['bot', false],
    ['bot', true],
  ]);
  expect(await open()).toMatchObject([{ owner: 'group:Support', ladder: 'usual', alerts: 0, acknowledgedAt: null }]);
});

test('a mail that is people’s by its words comes with the order, its parcel, the wish and the deadline it sets', async () => {
  await runTicket(world, mail('Hej. Hvor bliver ordre 10400 af? Jeg vil tale med en medarbejder. Jeg skal bruge den inden fredag.'));

  expect(notes()[0]).toContain('#10400');
  expect(notes()[0]).toContain('00370712345678');
  expect(notes()[0]).toContain('Jeg skal bruge den inden fredag.');
});

test('a mail that the run left to people without a look at the shop comes with the order it names', async () => {
  await runTicket(world, mail('Hej, jeg har et spørgsmål til ordre 10400 om noget helt andet, end I tror.'));

  expect(notes()[0]).toContain('00370712345678');
});

test.each([
  [
    'the sender is flagged',
    mail('Hej, jeg vil tale med en medarbejder.', { from: { email: 'sofie@mail.example', name: 'Sofie', verified: false } }),
  ],
  ['the shop says nothing for this reason', mail('Hej, ellers kontakter jeg min advokat og Forbrugerklagenævnet.')],
])('nothing is sent when %s', async (_, line) => {
  const ran = await runTicket(world, line);

  expect(ran.disposition).toBe('escalated');
  expect(ran.acknowledgements).toEqual([]);
});

test('what the bot had solved is taken from its name when it goes to people, so that it counts as nobody’s', async () => {
  await runTicket(world, mail('Hej, vil I afmelde mig jeres nyhedsbrev?'));
  world.sandbox.mail({ from: { email: 'sofie@mail.example', name: 'Sofie' }, body: 'Jeg får stadig mails fra jer!', ticket: ticketId() });
  await handled();

  expect(
    changes().findLast(
      (change) => change.kind === 'ticket_updated' && change.by === 'bot' && 'assignee_id' in Object(change.data['changed']),
    )?.data['changed'],
  ).toMatchObject({
    assignee_id: { to: null },
  });
  await after(16);
  expect(notes()).toHaveLength(2);
});

test('an acknowledgement whose answer was lost is read back and not sent again', async () => {
  world.sandbox.faults.set([{ system: 'zendesk', kind: 'lost_answer', probability: 1, match: 'PUT /api/v2/tickets', times: 2 }]);

  const ran = await runTicket(world, person);

  expect(ran.acknowledgements).toHaveLength(1);
  expect(notes()).toHaveLength(1);
});

test('a group that the help desk does not have leads to the default group, and the note says so', async () => {
  const ran = await runTicket(world, mail('Hej, jeg vil have alle mine personoplysninger slettet efter GDPR.'));

  expect(ran.reasons).toContain('privacy_request');
  expect(standing()['group']).toBe('Support');
  expect(notes()[0]).toContain('»Jura«');
  expect(await open()).toMatchObject([{ group: 'Support' }]);
});

test('each missed deadline is told once: note, then a higher priority, then the manager, then again and again', async () => {
  await runTicket(world, person);

  await after(14);
  expect(notes()).toHaveLength(1);
  await after(2);
  await after(1);
  expect(notes()).toHaveLength(2);
  expect(standing()).toMatchObject({ priority: 'normal', group: 'Support' });
  await after(44);
  expect(standing()).toMatchObject({ priority: 'high', group: 'Support' });
  await after(180);
  expect(standing()).toMatchObject({ priority: 'urgent', group: 'Senior' });
  expect(await open()).toMatchObject([{ owner: 'group:Senior', alerts: 3, step: 3 }]);
  // Friday 10:00 + 8 opening hours is Monday 11:00.
  await after(2 * 24 * 60);
  expect(notes()).toHaveLength(4);
  await after(23 * 60);

  expect(notes()).toHaveLength(5);
  expect(told.map(({ content }) => [content.kind, content.to])).toEqual([
    ['escalation_waits', 'group'],
    ['escalation_waits', 'group'],
    ['escalation_waits', 'manager'],
    ['escalation_waits', 'manager'],
  ]);
});

test.each([
  ['is assigned', { assignee_email: agent }],
  ['writes an internal note', { comment: { body: 'Jeg ser på den', public: false } }],
  ['writes to the customer', { comment: { body: 'Hej Sofie', public: true } }],
])('once a person %s, the ticket is not touched any more', async (_, change) => {
  await runTicket(world, person);
  await byAgent(change);
  const before = notes().length;

  await after(20);
  await after(5 * 24 * 60);

  expect(notes()).toHaveLength(before);
  expect(told).toEqual([]);
  expect((await open())[0]?.owner).toMatch(/^person:\d+$/);
});

test('a person who is taken off the ticket without having written leaves it waiting anew', async () => {
  await runTicket(world, person);
  await byAgent({ assignee_email: agent });
  await noticed();
  expect((await open())[0]?.acknowledgedAt).not.toBeNull();

  // Moving it to a group that the person is not in does that.
  await byAgent({ group_id: await groupId('Senior') });
  await noticed();
  await after(16);

  expect(notes()).toHaveLength(2);
});

test('a person who takes the ticket at the very moment of a reminder is not reminded', async () => {
  await runTicket(world, person);
  world.sandbox.clock.advance(16 * 60_000);
  world.sandbox.faults.set([{ system: 'zendesk', kind: '500', probability: 1, match: 'PUT /api/v2/tickets', times: 1 }]);
  await world.service.followUp.lookAfter();
  await byAgent({ assignee_email: agent });

  await after(1);

  expect(notes()).toHaveLength(1);
});

test('a solved ticket closes its case and its hand-over, and so does a deleted one', async () => {
  await runTicket(world, person);
  await byAgent({ status: 'solved', assignee_email: agent });
  await noticed();
  expect(await caseOf()).toMatchObject({ state: 'left_alone', owner: 'nobody' });
  expect(await open()).toEqual([]);

  await runTicket(world, person);
  await ask(`tickets/${ticketId()}.json`, 'DELETE');
  await after(16);

  expect(await caseOf()).toMatchObject({ state: 'left_alone' });
  expect(await open()).toEqual([]);
});

test('a ticket that is given back with an instruction is resolved by the bot, which tells the customer once', async () => {
  await runTicket(world, person);
  await byAgent({ comment: { body: '#bot Kunden har ringet: annuller ordre 10412.', public: false } });
  await handled();

  expect(world.sandbox.effects()).toMatchObject([{ kind: 'cancel_order', order: '#10412' }]);
  expect(await caseOf()).toMatchObject({ state: 'resolved' });
  expect(standing()['tags']).toEqual(expect.arrayContaining(['resolute_resolved']));
  expect(standing()['tags']).not.toContain('resolute_escalated');
});

test('the tag gives a ticket back too; what then needs a person again is handed over again, without a second acknowledgement', async () => {
  await runTicket(world, mail('Hej, jeg vil have alle mine personoplysninger slettet efter GDPR.'));
  await byAgent({ additional_tags: ['resolute_hand_back'] });
  await noticed();

  expect(notes()).toHaveLength(2);
  expect(
    changes().filter((change) => change.kind === 'comment_added' && change.data['public'] === true && change.by === 'bot'),
  ).toHaveLength(1);
  expect(standing()['tags']).not.toContain('resolute_hand_back');
  expect(await open()).toHaveLength(1);
  expect(await caseOf()).toMatchObject({ state: 'with_people', handBack: { count: 1 } });
});

test.each(['shadow', 'paused', 'draft'] as const)('in %s nothing is said to the customer', async (mode) => {
  await setModes(world.service, mode);

  const ran = await runTicket(world, person);

  expect(ran.acknowledgements).toEqual([]);
});
