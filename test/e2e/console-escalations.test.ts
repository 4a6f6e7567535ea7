import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { setModes, startWorld, type World } from '../../scripts/eval/world.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import { roles } from '../../src/domain/role.ts';
import { signIn, type Visitor } from '../support/console-door.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { follow } from '../support/followed.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
let world: World;
let mette: Visitor;
const { ticketId, caseOf, handled, notes, open, after } = follow(() => world);

beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
  });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});
beforeEach(async () => {
  await setModes(world.service, 'auto');
  await runTicket(world, mail('Hej, jeg vil gerne tale med en medarbejder om ordre 10412.'));
  mette = await signIn(world.url, roles);
});

const waiting = async () => ((await mette.ask('GET', '/escalations')).body['escalations'] as { turn: string; version: string }[])[0];
const step = async (what: string, body?: unknown, from?: { turn: string; version: string }) => {
  const escalation = from ?? (await waiting());
  return mette.ask('POST', `/escalations/${escalation?.turn}/${what}`, {
    version: escalation?.version,
    ...(body === undefined ? {} : { body }),
  });
};
const newest = async () => {
  const { comments } = (await mette.ask('GET', `/tickets/${ticketId()}/thread`)).body as { comments: { id: string; public: boolean }[] };
  return comments.findLast((comment) => comment.public)?.id;
};

test('the answer that a person begins with does not say that an AI wrote it', async () => {
  await runTicket(world, mail('Hi, please cancel my order 10500.', { from: { email: 'rikke@mail.example', name: 'Rikke Dam' } }));
  const { escalations } = (await mette.ask('GET', '/escalations?reason=amount_above_limit')).body as { escalations: { turn: string }[] };

  const { body } = await mette.ask('GET', `/escalations/${escalations[0]?.turn}`);

  expect(body['proposedReply']).toContain('Kind regards,<br>Lindholm</p></div>');
  expect(body['proposedReply']).not.toContain('AI assistant');
});

test('what is acknowledged in the console is nobody reminded of for a day, and then it begins again', async () => {
  const seen = await waiting();
  expect((await step('acknowledge', undefined, seen)).body).toMatchObject({ ownerName: 'Development (everything)' });
  expect((await step('acknowledge', undefined, seen)).status).toBe(412);
  const before = notes().length;

  await after(16);
  expect(notes()).toHaveLength(before);
  await after(25 * 60);
  expect(await open()).toMatchObject([{ owner: 'group:Support', acknowledgedAt: null }]);
});

test('whoever takes a ticket stands in it, answers in their own words, and the ticket is solved', async () => {
  expect((await step('take')).status).toBe(200);
  expect(notes().at(-1)).toContain('Development (everything) har taget sagen');
  const stale = await step('answer', { text: 'Hej', seen: '1' });
  expect(stale.body).toMatchObject({ status: 412, code: 'moved' });

  const answered = await step('answer', { text: 'Hej Sofie\n\n<b>Vi ringer</b> i dag.', status: 'solved', seen: await newest() });
  await handled();

  expect(answered.status).toBe(200);
  const said = world.sandbox.history.list().findLast((change) => change.kind === 'comment_added' && change.data['public'] === true);
  expect(String(said?.data['body'])).toContain('Vi ringer');
  expect(String(said?.data['htmlBody'])).not.toMatch(/data-ai-generated|<b>/);
  expect(await open()).toEqual([]);
  expect(await caseOf()).toMatchObject({ state: 'left_alone' });
});

test('a click waits for whoever is at the ticket for a moment, and gives up on whoever stays', async () => {
  const { cases } = world.service.store;
  const claimed = () => cases.look(asId<TicketId>(String(ticketId())), 'another worker', 60_000);
  const atIt = await claimed();
  const seen = await waiting();
  expect(atIt).not.toBeNull();
  const taken = step('take', undefined, seen);
  await new Promise((resolve) => setTimeout(resolve, 250));
  if (atIt) await cases.letGo(atIt);
  expect((await taken).status).toBe(200);
  await handled();

  expect(await claimed()).not.toBeNull();
  expect((await step('acknowledge')).body).toMatchObject({ status: 409, code: 'busy' });
});

test('a reminder that comes while somebody reads does not stand in their way', async () => {
  const seen = await waiting();
  const before = notes().length;
  await after(20);
  expect(notes().length).toBeGreaterThan(before);

  expect((await step('take', undefined, seen)).status).toBe(200);
  expect((await step('take', undefined, seen)).status).toBe(412);
});

test('a ticket is handed back with an instruction, which the bot follows within its limits', async () => {
  expect((await step('hand-back', { instruction: 'annuller ordre 10412' })).status).toBe(200);
  await handled();

  expect((await caseOf())?.handBack).toMatchObject({ count: 1 });
  expect(world.sandbox.effects()).toMatchObject([{ kind: 'cancel_order', order: '#10412' }]);
  expect((await mette.ask('GET', '/escalations')).body['escalations']).toEqual([]);
  // Who did it stands with the ticket, where the trail alone says only that it was given back.
  const { audit } = (await mette.ask('GET', `/tickets/${ticketId()}`)).body as { audit: { event: object }[] };
  expect(audit.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ type: 'write_asked', route: 'handBackEscalation', account: mette.id }),
  );
});

test('in a frozen service nothing of it is written', async () => {
  const { body } = await mette.ask('GET', '/mode');
  await mette.ask('PUT', '/mode', { body: { mode: 'frozen', why: 'test' }, version: String(body['version']) });
  const before = notes().length;

  expect((await step('take')).body).toMatchObject({ status: 409, code: 'mode_shut' });
  expect(notes()).toHaveLength(before);
  const now = await mette.ask('GET', '/mode');
  await mette.ask('PUT', '/mode', { body: { mode: 'auto', why: 'test' }, version: String(now.body['version']) });
});
