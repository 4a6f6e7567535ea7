import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { setModes, startWorld, type World } from '../../scripts/eval/world.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { deskStore, mail } from '../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const cancel = mail('Hej, jeg vil gerne annullere ordre 10412.');

let database: FreshDatabase;
let owner: pg.Pool;
let world: World;
const told: Notice[] = [];
beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 1 });
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    watch: true,
    policy: (policy) => ({
      ...policy,
      shadow: { ...policy.shadow, trial_cap: '600.00', demotion: { ...policy.shadow.demotion, csat_ratings: 1 } },
    }),
    notifiers: [{ name: 'list', send: async (notice) => void told.push(notice) }],
  });
});
afterAll(async () => {
  await world.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  await owner.query('TRUNCATE wrong_effects');
  await setModes(world.service, 'auto');
});

const modeOf = async (scenario: string) => (await world.service.store.modes.standings()).get(scenario);
const events = async (type: string) =>
  (await owner.query<{ event: string }>('SELECT event FROM audit_events WHERE type = $1 ORDER BY seq', [type])).rows.map(
    ({ event }) => JSON.parse(event) as Record<string, unknown>,
  );

test('one wrong effect in auto sends the scenario back to draft within a minute, with the reason, and a person hears of it', async () => {
  await runTicket(world, cancel);
  // As if the order had been cancelled with more than was decided.
  await owner.query(`UPDATE actions SET work = replace(work::text, '63800', '50000')::json WHERE kind = 'cancel_order'`);
  const planted = performance.now();

  await expect.poll(async () => (await modeOf('cancel_order'))?.mode, { timeout: 60_000, interval: 500 }).toBe('draft');

  expect(performance.now() - planted).toBeLessThan(60_000);
  const why = 'cancelling #10412 gave back 638.00 instead of 500.00';
  expect(await modeOf('cancel_order')).toMatchObject({ by: 'resolute', why: `wrong_effect: ${why}` });
  expect((await modeOf('order_status'))?.mode).toBe('auto');
  expect(await events('autonomy_lost')).toEqual([
    { type: 'autonomy_lost', scenario: 'cancel_order', from: 'auto', to: 'draft', rule: 'wrong_effect', why },
  ]);
  await world.service.followUp.lookAfter();
  expect(told.map(({ content }) => content.text)).toEqual([
    `cancel_order no longer runs by itself and drafts from now on: ${why} (wrong_effect).`,
  ]);
}, 90_000);

test('right effects cost nothing, and what was forgiven by setting the mode anew does not count again', async () => {
  await runTicket(world, cancel);

  expect(await world.service.shadow.watchAutonomy()).toEqual([]);
  expect((await modeOf('cancel_order'))?.mode).toBe('auto');
});

test('an effect that nobody decided counts against every scenario that runs by itself', async () => {
  await runTicket(world, mail('Hej, hvor er min pakke? Det er ordre 10400.'));
  // A ticket begins at the store's `now`: the modes are set after that.
  await setModes(world.service, 'auto');
  const [order] = (await world.service.commerce.ordersOf('sofie@mail.example')).filter(({ name }) => name === '#10400');
  const payment = order?.payments.find(({ kind }) => kind === 'capture');
  await world.service.store.modes.set('invoice_copy', 'shadow', 'test', 'not in auto', world.service.clock.now());
  const note = 'resolute:refund_difference:00000000-0000-4000-8000-000000000009';
  const answer = await fetch(`${world.sandbox.shopify.url}/admin/api/2026-10/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': world.sandbox.shopify.accessToken },
    body: JSON.stringify({
      query: 'mutation R($input: RefundInput!) { refundCreate(input: $input) @idempotent(key: "k") { userErrors { message } } }',
      variables: {
        input: {
          orderId: order?.id,
          note,
          transactions: [{ orderId: order?.id, parentId: payment?.id, gateway: payment?.gateway, kind: 'REFUND', amount: '20.00' }],
        },
      },
    }),
  });
  expect(await answer.json()).toMatchObject({ data: { refundCreate: { userErrors: [] } } });

  const lost = await world.service.shadow.watchAutonomy();

  expect(lost).toContain('order_status');
  expect((await modeOf('order_status'))?.why).toBe('wrong_effect: a refund of 20.00 on #10400 that the ledger does not know');
  expect((await modeOf('invoice_copy'))?.mode).toBe('shadow');
});

test('customers who are not pleased with its own answers send the scenario back to draft', async () => {
  // A ticket begins at the store's `now`: what it answers, it answers after this.
  await world.service.store.modes.set('cancel_order', 'auto', 'test', 'early', asId<Instant>('2026-11-20T00:00:00.000Z'));
  await runTicket(world, cancel);
  const { zendesk } = world.sandbox;
  const ticket = Number(world.sandbox.history.list().find((change) => change.kind === 'ticket_created')?.subject);
  const rated = await fetch(`${zendesk.url}/api/v2/tickets/${ticket}/satisfaction_rating.json`, {
    method: 'POST',
    headers: { authorization: zendesk.authorizationFor('sofie@mail.example'), 'content-type': 'application/json' },
    body: JSON.stringify({ satisfaction_rating: { score: 'bad' } }),
  });
  expect(rated.status).toBe(200);

  await world.service.stats.findRatings();

  const watched = async () => [await world.service.shadow.watchAutonomy(), (await modeOf('cancel_order'))?.mode];
  await expect.poll(watched, { timeout: 10_000, interval: 100 }).toContain('draft');
  expect((await modeOf('cancel_order'))?.why).toBe('csat: 0 of 1 ratings were good');
  expect((await modeOf('order_status'))?.mode).toBe('auto');
});

test('in a trial what is above the cap becomes a draft, and what is not is done', async () => {
  await world.service.shadow.changeStage({ scenario: 'cancel_order', stage: 'trial', by: 'Mette', why: 'careful', override: false });

  const dear = await runTicket(world, cancel);

  expect(dear.effects).toEqual([]);
  expect(dear.turns.at(-1)).toMatchObject({ mode: 'draft', disposition: { kind: 'drafted' } });
  const cheap = await runTicket(world, mail('Hej, vil I afmelde mig jeres nyhedsbrev?'));
  expect(cheap.disposition).toBe('resolved');
});

test('a step up is refused while the gate is shut, and an administrator’s word is kept with what the gate said', async () => {
  const step = { scenario: 'return_status', by: 'Mette', why: 'we know better' } as const;
  await world.service.store.modes.set(step.scenario, 'shadow', 'test', 'start', world.service.clock.now());
  const { changeStage } = world.service.shadow;

  expect(await changeStage({ ...step, stage: 'draft', override: false })).toEqual({
    kind: 'refused',
    says: 'not yet: no pairs so far, at least 73 more pairs needed',
  });
  expect(await changeStage({ ...step, stage: 'auto', override: false })).toMatchObject({
    kind: 'refused',
    says: 'no: from shadow the next step is draft',
  });
  expect((await modeOf(step.scenario))?.mode).toBe('shadow');

  expect(await changeStage({ ...step, stage: 'auto', override: true })).toMatchObject({ kind: 'changed', from: 'shadow' });
  expect((await events('gate_overridden')).at(-1)).toMatchObject({
    scenario: 'return_status',
    from: 'shadow',
    to: 'auto',
    by: 'Mette',
    why: 'we know better',
    gate: 'no: from shadow the next step is draft',
  });
  expect(await changeStage({ ...step, stage: 'paused', override: false })).toMatchObject({ kind: 'changed', from: 'auto' });
  expect(await changeStage({ ...step, scenario: 'no_such', stage: 'draft', override: true })).toEqual({ kind: 'unknown_scenario' });
});
