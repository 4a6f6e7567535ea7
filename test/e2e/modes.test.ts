import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { setModes, startWorld, type World } from '../../scripts/eval/world.ts';
import { createPublishVersion } from '../../src/versions/publish-version.ts';
import { createWhatIf } from '../../src/versions/what-if.ts';
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
  });
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const cancel = mail('Hej, jeg vil gerne annullere ordre 10412.');
const byBot = () => world.sandbox.history.list().filter((change) => change.by === 'bot');

test.each(['shadow', 'paused'] as const)('in %s the whole decision is stored and nothing leaves', async (mode) => {
  await setModes(world.service, mode);

  const ran = await runTicket(world, cancel);

  expect(byBot()).toEqual([]);
  expect(ran.turns.at(-1)).toMatchObject({ mode, verdict: { kind: 'go' }, decision: { plan: [{ action: { kind: 'cancel_order' } }] } });
  expect(ran.turns.at(-1)?.reply).toContain('#10412');
});

test('in draft the proposal is an internal note, and nothing is done in the shop', async () => {
  await setModes(world.service, 'draft');

  const ran = await runTicket(world, cancel);

  expect(ran.effects).toEqual([]);
  expect(ran.replies).toEqual([]);
  const note = ran.conversation.at(-1);
  expect(note?.public).toBe(false);
  expect(note?.text).toContain('Ordre #10412 er nu annulleret');
});

test('in auto the order is cancelled and answered with one update of the ticket', async () => {
  await setModes(world.service, 'auto');

  const ran = await runTicket(world, cancel);

  expect(ran.effects).toEqual([expect.objectContaining({ kind: 'cancel_order', order: '#10412', amount: '638.00' })]);
  expect(ran.replies).toHaveLength(1);
  expect(byBot().filter((change) => change.kind === 'ticket_updated')).toHaveLength(1);
});

test('the mode of one scenario changes from one ticket to the next', async () => {
  await setModes(world.service, 'auto');
  await world.service.store.modes.set('cancel_order', 'shadow', 'test', 'a trial', world.service.clock.now());

  const quiet = await runTicket(world, cancel);
  expect(byBot()).toEqual([]);
  const other = await runTicket(world, mail('Hej, vil I afmelde mig jeres nyhedsbrev?'));

  expect(quiet.disposition).toBe('untouched');
  expect(other.disposition).toBe('resolved');
});

test('with two wishes the more careful mode holds for both', async () => {
  await setModes(world.service, 'auto');
  await world.service.store.modes.set('newsletter_unsubscribe', 'shadow', 'test', 'a trial', world.service.clock.now());

  await runTicket(world, mail('Hej, jeg vil gerne annullere ordre 10412. Og vil I samtidig afmelde mig jeres nyhedsbrev?'));

  expect(byBot()).toEqual([]);
});

test('what if: the stored ticket is decided again on what was looked up then, by the text in force and by another', async () => {
  await setModes(world.service, 'shadow');
  const { store, pack, clock } = world.service;
  const ran = await runTicket(world, cancel);
  const file = pack.source.scenarios.find(({ path }) => path.endsWith('/cancel_order.yaml'))?.text ?? '';
  const versions = createPublishVersion({ base: pack, scenarios: store.scenarios, limits: store.limits, clock });
  const whatIf = createWhatIf({ packInForce: async () => pack, scenarios: store.scenarios, versions });
  const under = async (text: string) => {
    const answer = await whatIf('cancel_order', text, 50);
    return answer.kind === 'told' ? answer.tickets : answer.faults;
  };
  const stored = ran.turns.at(-1)?.decision.plan.map(({ action }) => action);

  expect(await under(file)).toMatchObject([{ flips: false, reworded: false, before: { end: 'resolved', money: { minor: 63_800 } } }]);
  const handed = file.replaceAll('planned: { reply: order_cancelled }', 'planned: { hand_over: low_confidence }');
  expect(await under(handed)).toMatchObject([
    {
      flips: true,
      before: { end: 'resolved', plan: stored?.map((action) => ({ action })) },
      after: { end: 'escalated', reasons: ['low_confidence'], plan: [], money: { minor: 0 } },
    },
  ]);
  const reworded = `${file.replaceAll('reply: order_cancelled', 'reply: stopped')}  stopped:\n${pack.policy.languages.map((language) => `    ${language}: "{{ order.name }}"\n`).join('')}`;
  expect(await under(reworded)).toMatchObject([{ flips: false, reworded: true }]);
  const askingMore = file.replace('with: { fit: not_shipped }', 'with: { fit: recent }');
  expect(await under(askingMore)).toMatchObject([{ kind: 'cannot_be_told', tool: 'find_order' }]);
  expect(await under('title: nothing else')).toContainEqual(expect.objectContaining({ where: 'playbook' }));
});

test('a published text decides the next ticket in the running service, and stands with its turn', async () => {
  await setModes(world.service, 'shadow');
  const { store, pack, clock } = world.service;
  const before = await runTicket(world, cancel);
  const file = pack.source.scenarios.find(({ path }) => path.endsWith('/cancel_order.yaml'))?.text ?? '';
  const text = file.replaceAll('planned: { reply: order_cancelled }', 'planned: { hand_over: low_confidence }');
  const versions = createPublishVersion({ base: pack, scenarios: store.scenarios, limits: store.limits, clock });
  const wanted = { scenario: 'cancel_order', text, note: 'people look', by: 'Mette', restores: null, edit: null };
  const published = await versions.publishVersion(wanted);

  const ran = await runTicket(world, cancel);

  expect(before.turns.at(-1)?.verdict).toMatchObject({ kind: 'go' });
  expect(ran.turns.at(-1)?.verdict).toMatchObject({ kind: 'hand_over', reasons: ['low_confidence'] });
  const decided = await store.console.turn(ran.turns.at(-1)?.id ?? '');
  expect(published).toMatchObject({ kind: 'published', version: { version: 1, config: decided?.config } });
});
