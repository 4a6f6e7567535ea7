import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTicket } from '../../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../../scripts/eval/world.ts';
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
const bodies: readonly (readonly [string, string])[] = [
  ['Hej, jeg vil gerne annullere ordre 10412.', 'resolved'],
  ['Hej, hvor er ordre 10400?', 'resolved'],
  ['Hej, vil I afmelde mig jeres nyhedsbrev?', 'resolved'],
  ['Hi, please cancel order 10412.', 'resolved'],
  ['Hi, where is my order 10400?', 'resolved'],
  ['Hej, kan ni avbeställa order 10412?', 'resolved'],
  ['Hei, kan dere kansellere ordre 10412?', 'resolved'],
  ['Guten Tag, bitte stornieren Sie die Bestellung 10412.', 'resolved'],
  ['Tak for hjælpen!', 'skipped'],
  ['Hej, jeg vil gerne annullere ordre 99999.', 'asked'],
  ['Hej, jeg vil gerne tale med en medarbejder.', 'escalated'],
];

test.each(bodies)('while the service leaves everything to people, this goes to them with a brief: %s', async (body) => {
  await setServiceMode(world, 'human');

  const ran = await runTicket(world, mail(body));

  expect(ran.disposition).toBe('escalated');
  expect(ran.reasons).toContain('human_mode');
  expect([ran.effects, ran.replies, ran.acknowledgements]).toEqual([[], [], []]);
  expect(ran.conversation.at(-1)).toMatchObject({ by: 'bot', public: false, text: expect.stringContaining('Botten er trådt tilbage') });
});

test.each(bodies)('while it works, this is not: %s', async (body, disposition) => {
  await setServiceMode(world, 'auto');

  const ran = await runTicket(world, mail(body));

  expect(ran.disposition).toBe(disposition);
  expect(ran.reasons).not.toContain('human_mode');
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
