import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { setModes, startWorld, type World } from '../../scripts/eval/world.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const MINUTE = 60_000;
const agent = 'mette@lindholm.example';
const person = mail('Hej, jeg vil gerne tale med en medarbejder.');

let database: FreshDatabase;
let world: World;
let told: Notice[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    policy: withMissingGroup,
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

/** One reason leads to a group that the help desk does not have. */
function withMissingGroup(policy: Policy): Policy {
  return { ...policy, desk: { ...policy.desk, groups: { ...policy.desk.groups, privacy_request: 'Jura' } } };
}

const ticketId = () => Number(world.sandbox.history.list().find((change) => change.kind === 'ticket_created')?.subject);
const ticket = () => asId<TicketId>(String(ticketId()));
const changes = () => world.sandbox.history.list().filter((change) => change.subject === String(ticketId()));
const notes = () =>
  changes()
    .filter((change) => change.kind === 'comment_added' && change.by === 'bot' && change.data['public'] === false)
    .map((change) => String(change.data['body']));
const standing = () => changes().findLast((change) => Array.isArray(change.data['tags']))?.data ?? {};
const caseOf = () => world.service.store.cases.find(ticket());
const open = async () => world.service.store.escalations.openOf((await caseOf())?.id ?? asId('none'));

async function after(minutes: number): Promise<void> {
  world.sandbox.clock.advance(minutes * MINUTE);
  await world.service.followUp.lookAfter();
}

async function byAgent(change: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${world.sandbox.zendesk.url}/api/v2/tickets/${ticketId()}.json`, {
    method: 'PUT',
    headers: { authorization: world.sandbox.zendesk.authorizationFor(agent), 'content-type': 'application/json' },
    body: JSON.stringify({ ticket: change }),
  });
  expect(response.status).toBe(200);
}

async function groupId(name: string): Promise<number> {
  const headers = { authorization: world.sandbox.zendesk.authorizationFor(agent) };
  const { groups } = (await (await fetch(`${world.sandbox.zendesk.url}/api/v2/groups.json`, { headers })).json()) as {
    groups: { id: number; name: string }[];
  };
  return groups.find((group) => group.name === name)?.id ?? 0;
}

/** Changes that no webhook tells of are found by the sweep, once the help desk shows them. */
async function noticed(): Promise<void> {
  await world.sandbox.settled();
  world.sandbox.clock.advance(2 * MINUTE);
  await world.service.sweep();
  await handled();
}

async function handled(): Promise<void> {
  await world.sandbox.settled();
  for (let tries = 0; tries < 400 && (await caseOf())?.state === 'due'; tries += 1) await sleep(25);
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

test.each([
  [
    'the sender is flagged',
    mail('Hej, jeg vil tale med en medarbejder.', { from: { email: 'sofie@mail.example', name: 'Sofie', verified: false } }),
  ],
  [
    'the reason is one that nothing is said to',
    mail('Hej, jeg vil have adgang til min søsters konto 10412, hun har glemt koden. Det er hende, der har betalt med et stjålet kort.'),
  ],
])('nothing is sent when %s', async (_, line) => {
  const ran = await runTicket(world, line);

  if (ran.disposition === 'escalated' && (line.from.verified === false || ran.reasons.includes('fraud_suspicion')))
    expect(ran.acknowledgements).toEqual([]);
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
  world.sandbox.clock.advance(16 * MINUTE);
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
  await fetch(`${world.sandbox.zendesk.url}/api/v2/tickets/${ticketId()}.json`, {
    method: 'DELETE',
    headers: { authorization: world.sandbox.zendesk.authorizationFor(agent) },
  });
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

test('a cursor that the help desk no longer takes does not stop the sweep', async () => {
  await runTicket(world, person);
  await world.service.store.sweep.advance('no-cursor-of-this-help-desk', [], world.service.clock.now());
  world.sandbox.webhookTrouble({ drop: 1 });
  const { ticketId: id } = world.sandbox.mail({
    from: { email: 'lars@mail.example', name: 'Lars' },
    subject: 'Hej',
    body: 'Hvor er ordre 10999?',
  });
  world.sandbox.webhookTrouble({});
  world.sandbox.clock.advance(2 * MINUTE);

  await world.service.sweep();

  expect(await world.service.store.cases.find(asId<TicketId>(String(id)))).not.toBeNull();
});

test('the nightly comparison finds a ticket that nobody told of, and a case whose ticket is solved', async () => {
  await runTicket(world, person);
  const known = ticket();
  world.sandbox.webhookTrouble({ drop: 1 });
  await byAgent({ status: 'solved', assignee_email: agent });
  const { ticketId: id } = world.sandbox.mail({
    from: { email: 'lars@mail.example', name: 'Lars' },
    subject: 'Hej',
    body: 'Hvor er ordre 10999?',
  });
  world.sandbox.clock.advance(45 * MINUTE);

  expect(await world.service.followUp.reconcile()).toEqual({ unknown: 1, over: 1 });
  await handled();
  await sleep(300);
  world.sandbox.webhookTrouble({});

  expect(await world.service.store.cases.find(known)).toMatchObject({ state: 'left_alone' });
  expect(await world.service.store.cases.find(asId<TicketId>(String(id)))).toMatchObject({ state: 'resolved' });
});

test('mail that the help desk holds back is told to people once', async () => {
  world.sandbox.mail({ from: { email: 'lars@mail.example' }, subject: 'Hej', body: 'Hvor er min pakke?', suspend: true });

  expect(await world.service.followUp.tellSuspended()).toBe(1);
  await world.service.followUp.tellSuspended();
  await world.service.followUp.lookAfter();

  expect(told.map(({ content }) => content.kind)).toEqual(['mail_suspended']);
});
