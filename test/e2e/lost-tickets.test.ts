import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../scripts/eval/world.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { agent, follow } from '../support/followed.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const MINUTE = 60_000;
const person = mail('Hej, jeg vil gerne tale med en medarbejder.');

let database: FreshDatabase;
let world: World;
const told: Notice[] = [];
/** A fault of ours on every ticket, while it is set. */
let broken = false;
const { ticket, byAgent, handled, notes, caseOf } = follow(() => world);
beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    at(boundary) {
      if (broken && boundary === 'after_gather') throw new TypeError('a fault of ours');
    },
    notifiers: [{ name: 'list', send: async (notice) => void told.push(notice) }],
  });
});
afterAll(async () => {
  await world.close();
  await database.drop();
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

test('a ticket on which the service fails three times goes to people as it is', async () => {
  broken = true;

  const ran = await runTicket(world, mail('Hej, jeg vil gerne annullere ordre 10412.'));
  broken = false;

  expect(ran).toMatchObject({ disposition: 'escalated', reasons: ['tool_failure'], effects: [] });
  expect(notes()).toHaveLength(1);
  expect(await caseOf()).toMatchObject({ state: 'with_people', owner: 'people' });
});
