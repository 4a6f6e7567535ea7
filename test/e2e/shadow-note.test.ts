import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { startWorld, type World } from '../../scripts/eval/world.ts';
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
    mode: 'shadow',
    policy: (policy) => ({ ...policy, shadow: { ...policy.shadow, note: true } }),
  });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

test.each([
  ['a proposal', 'Hej, jeg vil gerne annullere ordre 10412.', 'annulleret'],
  ['a hand-over', 'Hej, jeg vil gerne tale med en medarbejder.', 'Vil tale med et menneske'],
])('where the shop wants to watch, %s in shadow stands in the ticket as a marked note, and nothing else changes', async (_, body, says) => {
  const ran = await runTicket(world, mail(body));

  const byBot = world.sandbox.history.list().filter((change) => change.by === 'bot');
  expect(byBot.map(({ kind }) => kind)).toEqual(['ticket_updated', 'comment_added']);
  expect(byBot[0]?.data).toMatchObject({ changed: {}, tags: [], status: 'new', group: null });
  expect(ran.conversation.at(-1)).toMatchObject({ by: 'bot', public: false, text: expect.stringContaining('[shadow]') });
  expect(ran.conversation.at(-1)?.text).toContain(says);
  expect(ran.turns.at(-1)).toMatchObject({ mode: 'shadow', disposition: { kind: 'shadowed' } });
  expect(ran.effects).toEqual([]);
});
