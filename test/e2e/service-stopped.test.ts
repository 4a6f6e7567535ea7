import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../sandbox/start.ts';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../scripts/eval/world.ts';
import { readRules } from '../../scripts/zendesk-setup/read-rules.ts';
import { ensureRules } from '../../src/adapters/zendesk/rules-setup.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { silentLogger } from '../support/silent-logger.ts';

const TEN_MINUTES_MS = 600_000;

let database: FreshDatabase;
let world: World;
let sandbox: Sandbox;
beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
  });
  sandbox = world.sandbox;
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const ensure = (people = 'Support') =>
  ensureRules(
    {
      baseUrl: sandbox.zendesk.url,
      auth: { kind: 'token', email: sandbox.zendesk.username, token: sandbox.zendesk.token },
      timeoutMs: 5_000,
      clock: { now: () => asId<Instant>(sandbox.clock.now().toISOString()) },
      random: () => 0,
      logger: silentLogger,
    },
    readRules(process.cwd()),
    people,
  );

async function api(path: string, method = 'GET', body?: unknown): Promise<Record<string, unknown>> {
  const headers = { authorization: sandbox.zendesk.authorizationFor(sandbox.zendesk.username), 'content-type': 'application/json' };
  const answer = await fetch(`${sandbox.zendesk.url}/api/v2/${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
}
interface Trigger {
  readonly id: number;
  readonly title: string;
  readonly conditions: object;
  readonly actions: object;
}
const rules = async () => (await api('triggers.json')) as unknown as { triggers: Trigger[] };
async function switchOff(trigger: Trigger | undefined): Promise<void> {
  const { title, conditions, actions } = trigger ?? {};
  await api(`triggers/${trigger?.id}.json`, 'PUT', { trigger: { title, conditions, actions, active: false } });
}
const ticketOf = async (id: number) =>
  (await api(`tickets/${id}.json`)).ticket as { status: string; tags: string[]; group_id: number | null; assignee_id: number | null };
const groupId = async (name: string) =>
  ((await api('groups.json')).groups as { id: number; name: string }[]).find((group) => group.name === name)?.id;

test('the rules are made once, corrected when somebody bent them, and the shop’s own are left alone', async () => {
  await api('triggers.json', 'POST', {
    trigger: {
      title: 'Ours',
      conditions: { all: [{ field: 'update_type', operator: 'is', value: 'Create' }], any: [] },
      actions: [{ field: 'priority', value: 'low' }],
    },
  });

  expect((await ensure()).map(({ change }) => change)).toEqual(['created', 'created', 'created', 'created']);
  expect((await ensure()).map(({ change }) => change)).toEqual(['kept', 'kept', 'kept', 'kept']);
  const { triggers } = await rules();
  await switchOff(triggers[1]);
  expect((await ensure()).map(({ change }) => change)).toEqual(['updated', 'kept', 'kept', 'kept']);

  expect((await rules()).triggers.map(({ title }) => title)).toEqual(triggers.map(({ title }) => title));
  await api(`triggers/${triggers[0]?.id}.json`, 'DELETE');
  await expect(ensure('Nobody')).rejects.toMatchObject({ code: 'help_desk.refused' });
});

test('the running bot takes the mark off with whatever it writes, and solves what the rules gave to people', async () => {
  const ran = await runTicket(world, mail('Hej, jeg vil gerne annullere ordre 10412.'));
  const solved = await ticketOf(Number(sandbox.history.list().find(({ kind }) => kind === 'ticket_created')?.subject));

  expect(ran.disposition).toBe('resolved');
  expect(solved.tags).not.toContain('resolute_unseen');

  const handed = await runTicket(world, mail('Hej, jeg vil gerne tale med en medarbejder.'));
  const open = await ticketOf(Number(sandbox.history.list().find(({ kind }) => kind === 'ticket_created')?.subject));
  expect([handed.disposition, open.tags.includes('resolute_unseen'), open.assignee_id]).toEqual(['escalated', false, null]);
});

test('in shadow the bot writes nothing, and people have the ticket all the same', async () => {
  for (const id of world.service.pack.book.scenarios.keys()) {
    await world.service.store.modes.set(id, 'shadow', 'test', 'a trial', world.service.clock.now());
  }
  await runTicket(world, mail('Hej, jeg vil gerne annullere ordre 10412.'));
  const id = Number(sandbox.history.list().find(({ kind }) => kind === 'ticket_created')?.subject);

  expect(await ticketOf(id)).toMatchObject({ group_id: await groupId('Support'), tags: ['resolute_unseen'] });
  expect(sandbox.history.list().filter(({ by }) => by === 'bot')).toEqual([]);
});

test('with the whole service stopped, every new ticket is with people within ten minutes, and every answer to one of the bot’s', async () => {
  const before = await runTicket(world, mail('Hej, jeg vil gerne annullere ordre 99999.'));
  const asked = Number(sandbox.history.list().find(({ kind }) => kind === 'ticket_created')?.subject);
  await api(`tickets/${asked}.json`, 'PUT', { ticket: { status: 'solved' } });
  expect(before.disposition).not.toBe('escalated');
  await world.service.stop();
  const people = [await groupId('Support'), await groupId('Payments')];

  const ids = Array.from(
    { length: 200 },
    (_, index) =>
      sandbox.mail({ from: { email: `kunde${index}@mail.example`, name: 'Kunde' }, subject: 'Min ordre', body: 'Hvor er min ordre?' })
        .ticketId,
  );
  const own = (await api('tickets.json', 'POST', {
    ticket: { subject: 'Rückfrage', comment: { body: 'x' }, requester: { email: 'k@mail.example', name: 'K' }, group_id: people[1] },
  })) as { ticket: { id: number } };
  sandbox.mail({ from: { email: 'sofie@mail.example' }, body: 'Nej, ordre 10412!', ticket: asked });
  sandbox.clock.advance(TEN_MINUTES_MS);

  for (const id of ids) expect(await ticketOf(id)).toMatchObject({ group_id: people[0], assignee_id: null, tags: ['resolute_unseen'] });
  expect(await ticketOf(asked)).toMatchObject({ status: 'open', assignee_id: null, group_id: expect.any(Number) });
  expect((await ticketOf(asked)).tags).toContain('resolute_unseen');
  expect((await ticketOf(own.ticket.id)).group_id).toBe(people[1]);
});

test('a ticket that the trigger missed is with people within the next hours', async () => {
  for (const trigger of (await rules()).triggers) await switchOff(trigger);
  const { ticketId } = sandbox.mail({ from: { email: 'k@mail.example', name: 'K' }, subject: 'Min ordre', body: 'Hvor er den?' });
  expect((await ticketOf(ticketId)).group_id).toBeNull();

  sandbox.clock.advance(3 * 3_600_000);

  expect(await ticketOf(ticketId)).toMatchObject({ group_id: await groupId('Support'), tags: ['resolute_missed'] });
});
