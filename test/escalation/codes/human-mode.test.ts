import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '../../../sandbox/history.ts';
import { runTicket } from '../../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../../scripts/eval/world.ts';
import type { ServiceMode } from '../../../src/domain/service-mode.ts';
import { deskStore, mail } from '../../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';
import { setServiceMode } from '../../support/service-mode.ts';

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
  });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

/** Mail that the bot answers, asks about, closes without a word, or hands over anyway. */
const bodies = [
  'Hej, jeg vil gerne annullere ordre 10412.',
  'Hej, hvor er ordre 10400?',
  'Hej, vil I afmelde mig jeres nyhedsbrev?',
  'Hi, please cancel order 10412.',
  'Hi, where is my order 10400?',
  'Hej, kan ni avbeställa order 10412?',
  'Hei, kan dere kansellere ordre 10412?',
  'Guten Tag, bitte stornieren Sie die Bestellung 10412.',
  'Tak for hjælpen!',
  'Hej, jeg vil gerne annullere ordre 99999.',
  'Hej, jeg vil gerne tale med en medarbejder.',
];

/** All of them at once; the changes of each ticket. */
async function mailAll(mode: ServiceMode): Promise<readonly (readonly Change[])[]> {
  await world.fresh();
  await setServiceMode(world, mode);
  const from = { email: 'sofie@mail.example', name: 'Sofie Holm' };
  const ids = bodies.map((body) => String(world.sandbox.mail({ from, subject: 'Ordre', body }).ticketId));
  await world.sandbox.settled();
  const { cases } = world.service.store;
  for (let tries = 0; tries < 1_000 && (await cases.open(['due'])).length > 0; tries += 1) await sleep(20);
  const changes = world.sandbox.history.list();
  return ids.map((id) => changes.filter(({ subject }) => subject === id));
}
const tagsOf = (changes: readonly Change[]) => changes.findLast(({ data }) => Array.isArray(data['tags']))?.data['tags'];

test('while the service leaves everything to people, all mail goes to them with a brief, and nothing else happens', async () => {
  const tickets = await mailAll('human');

  for (const changes of tickets) {
    expect(tagsOf(changes)).toEqual(expect.arrayContaining(['resolute_escalated', 'resolute_reason_human_mode']));
    const comments = changes.filter(({ kind, by }) => kind === 'comment_added' && by === 'bot').map(({ data }) => data);
    expect(comments).toMatchObject([{ public: false, body: expect.stringContaining('Botten er trådt tilbage') }]);
  }
  expect(world.sandbox.effects()).toEqual([]);
});

test('while it works, none of them does for that reason', async () => {
  const tickets = await mailAll('auto');

  for (const changes of tickets) expect(tagsOf(changes)).not.toContain('resolute_reason_human_mode');
  expect(tickets.filter((changes) => JSON.stringify(tagsOf(changes)).includes('resolute_resolved')).length).toBeGreaterThan(0);
});

test('the brief holds what the shop knows and the reply that would have been sent', async () => {
  await setServiceMode(world, 'human');

  const ran = await runTicket(world, mail('Hej, jeg vil gerne annullere ordre 10412.'));

  const brief = ran.conversation.at(-1)?.text ?? '';
  expect(brief).toContain('#10412');
  expect(brief).toContain('638,00 kr.');
  expect(ran.turns.at(-1)).toMatchObject({
    mode: 'draft',
    verdict: { kind: 'hand_over' },
    decision: { plan: [{ action: { kind: 'cancel_order' } }] },
  });
});

test('a shop that does not answer keeps no ticket from people', async () => {
  await setServiceMode(world, 'human');
  world.sandbox.faults.set([{ system: 'shopify', kind: '500', probability: 1 }]);

  const ran = await runTicket(world, mail('Hej, jeg vil gerne annullere ordre 10412.'));
  world.sandbox.faults.set([]);

  expect(ran.disposition).toBe('escalated');
  expect(ran.reasons).toEqual(expect.arrayContaining(['human_mode', 'tool_failure']));
});
