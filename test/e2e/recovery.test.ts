import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../scripts/eval/world.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

let database: FreshDatabase;
let world: World;
beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    policy: (policy) => ({ ...policy, limits: { ...policy.limits, tries: 1 } }),
  });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const cancel = mail('Hej, jeg vil gerne annullere ordre 10412.');

test('a cancellation that never reached the shop is sent again once its absence has lasted, however little patience there is', async () => {
  world.sandbox.faults.set([{ system: 'shopify', kind: 'refused', probability: 1, match: 'mutation orderCancel', times: 1 }]);

  const ran = await runTicket(world, cancel);

  expect(ran.disposition).toBe('resolved');
  expect(ran.effects).toHaveLength(1);
});

test('a job for a ticket with nothing due ends instead of coming back for ever', async () => {
  await runTicket(world, cancel);
  const handled = world.sandbox.history.list().find((change) => change.kind === 'ticket_created')?.subject ?? '';
  for (const ticket of [handled, '999999']) await world.service.queue.add({ kind: 'handle_ticket', ticket: asId<TicketId>(ticket) });
  await new Promise((resolve) => setTimeout(resolve, 700));

  // A delayed job of the ticket before may still have its own seconds to wait.
  const nothing = { waiting: 0, delayed: 0, active: 0 };
  await vi.waitFor(async () => expect(await world.service.queue.depth()).toEqual(nothing), { timeout: 8_000, interval: 200 });
});

test('a ticket that was noted and whose job is lost is brought by the watchdog', async () => {
  await world.fresh();
  world.sandbox.webhookTrouble({ drop: 1 });
  const { ticketId } = world.sandbox.mail({ from: { email: 'sofie@mail.example', name: 'Sofie' }, subject: 'Ordre', body: cancel.body });
  const ticket = asId<TicketId>(String(ticketId));
  const at = world.service.clock.now();
  await world.service.store.cases.receive({ event: asId('lost-job'), ticket, source: 'manual', at, deadline: at });

  let state = 'due';
  for (let tries = 0; tries < 150 && state === 'due'; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    state = (await world.service.store.cases.find(ticket))?.state ?? 'missing';
  }
  world.sandbox.webhookTrouble({});

  expect(state).toBe('resolved');
});

test('the next ticket of an evaluation waits for writers of the one before instead of quarrelling with them', async () => {
  const writer = new pg.Client({ connectionString: database.url });
  await writer.connect();
  // Holds one table and asks for another, in the order opposite to the emptying one: the classic deadlock.
  await writer.query('BEGIN');
  await writer.query('LOCK TABLE cases IN ROW EXCLUSIVE MODE');

  const fresh = world.fresh();
  await sleep(300);
  await writer.query('LOCK TABLE inbox IN ROW EXCLUSIVE MODE');
  await writer.query('COMMIT');

  await expect(fresh).resolves.toBeUndefined();
  await writer.end();
});
