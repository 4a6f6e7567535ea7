import fc from 'fast-check';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditRows } from '../../src/adapters/postgres/audit-rows.ts';
import { readHistories } from '../../src/adapters/postgres/histories.ts';
import { createPostgresStore } from '../../src/adapters/postgres/store.ts';
import type { Tables } from '../../src/adapters/postgres/tables.ts';
import { createIdSource } from '../../src/adapters/system/id-source.ts';
import { createCalendar } from '../../src/domain/calendar.ts';
import { asId, type Instant, type LocalDate } from '../../src/domain/ids.ts';
import type { Store } from '../../src/ports/store.ts';
import { differences } from '../../src/stats/differences.ts';
import { historiesFromAudit } from '../../src/stats/from-audit.ts';
import { createReadReport } from '../../src/stats/read-report.ts';
import { report } from '../../src/stats/report.ts';
import { type Life, live, type Message } from '../support/lived-history.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { silentLogger } from '../support/silent-logger.ts';

const clock = { now: () => asId<Instant>('2026-12-20T12:00:00.000Z') };
const shop = { calendar: createCalendar('Europe/Copenhagen', 'denmark'), timezone: 'Europe/Copenhagen', currency: 'DKK' };
const day = (text: string) => asId<LocalDate>(text);
const ever = { from: day('2026-11-01'), to: day('2026-12-31') };

let database: FreshDatabase;
let owner: pg.Pool;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = createPostgresStore({ url: database.url, ids: createIdSource(), logger: silentLogger });
  owner = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await owner.end();
  await store.close();
  await database.drop();
});
const read = () => createReadReport({ stats: store.stats, clock, shop });

const message: fc.Arbitrary<Message> = fc.record({
  after: fc.integer({ min: 1, max: 9 * 1_440 }),
  scenario: fc.constantFrom('cancel_order', 'order_status', null),
  // Few enough that tickets meet on them.
  orders: fc.uniqueArray(fc.integer({ min: 10_001, max: 10_250 }).map(String), { maxLength: 2 }),
  end: fc.constantFrom(
    'resolved',
    'resolved',
    'resolved',
    'asked',
    'escalated',
    'skipped',
    'drafted',
    'shadowed',
    'left_alone',
    'superseded',
    'open',
  ),
  reasons: fc.constantFrom(['human_requested'], ['safety', 'fraud_suspicion']),
  skip: fc.constantFrom('thanks', 'auto_reply', 'spam'),
  refund: fc.option(fc.integer({ min: 1, max: 99_999 })),
  inShop: fc.constantFrom('yes', 'no', 'unclear', null),
  wrongEffect: fc.constantFrom(false, false, true),
  seen: fc.array(
    fc.record({
      type: fc.constantFrom('ticket_rated', 'ticket_reopened', 'people_answered', 'people_solved', 'question_unanswered'),
      after: fc.integer({ min: 1, max: 12 * 1_440 }),
      good: fc.boolean(),
      bots: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
const life: fc.Arbitrary<Life> = fc.record({
  start: fc.integer({ min: 0, max: 20 * 1_440 }),
  messages: fc.array(message, { minLength: 1, maxLength: 3 }),
});

const simple: Message = {
  after: 1,
  scenario: 'cancel_order',
  orders: ['9001'],
  end: 'resolved',
  reasons: [],
  skip: 'thanks',
  refund: 5_000,
  inShop: 'yes',
  wrongEffect: false,
  seen: [],
};
/** What chance makes too rarely. */
const verified: Life = { start: 0, messages: [simple] };
const confirmed: Life = {
  start: 9,
  messages: [
    { ...simple, orders: ['9002'], inShop: null },
    { ...simple, after: 9, orders: [], refund: null, inShop: null, end: 'skipped' },
  ],
};

test('whatever happened, the audit log alone tells the histories and the figures that the tables tell', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 5, maxLength: 8 }), novemberDay(), async (lives, from) => {
      for (const each of lives) await live(store, each);

      await store.stats.snapshot(async ({ tables, audit }) => {
        const { histories, chain } = await historiesFromAudit(audit());
        expect(chain.kind).toBe('whole');
        expect(histories).toEqual(await tables(asId<Instant>('2026-01-01T00:00:00.000Z')));
      });
      // A period that begins in the middle reads only what was touched since: the figures are the same all the same.
      for (const period of [ever, { from, to: ever.to }]) {
        const recomputed = await read().fromAudit(period);
        expect(recomputed.differences).toEqual([]);
        expect(JSON.stringify(recomputed.report)).toBe(JSON.stringify(await read().fromTables(period)));
      }
    }),
    { numRuns: 10, seed: 20_261_120, examples: [[[verified, confirmed], day('2026-11-20')]] },
  );
  const { total } = await read().fromTables(ever);
  for (const each of [total.tiers, total.reversed, { asked: total.asked, abandoned: total.abandoned, escalated: total.escalated }])
    for (const [name, counted] of Object.entries(each)) expect([name, counted > 0]).toEqual([name, true]);
});

function novemberDay(): fc.Arbitrary<LocalDate> {
  return fc.integer({ min: 10, max: 30 }).map((number) => day(`2026-11-${number}`));
}

describe('a row of the tables that was changed shows', () => {
  test.each([
    ['a resolution that was none', `UPDATE turns SET disposition = '{"kind":"resolved"}' WHERE disposition_kind = 'escalated'`],
    ['a day on which it did not happen', `UPDATE turns SET ended_at = ended_at + interval '1 day' WHERE disposition_kind = 'resolved'`],
    ['a wait that was longer', `UPDATE turns SET written_at = written_at + interval '20 seconds'`],
    ['another scenario', `UPDATE turns SET scenarios = '{order_status}' WHERE scenarios = '{cancel_order}'`],
    ['another order', `UPDATE turns SET orders = '{}'`],
    ['a message that asked for nothing after all', `UPDATE turns SET verdict_kind = 'skip'`],
    ['a turn that did not hold', `UPDATE turns SET superseded = true WHERE disposition_kind = 'escalated'`],
    ['a look at the shop that said no', `UPDATE turns SET in_shop = 'yes' WHERE in_shop = 'no'`],
    ['an effect that was not wrong', `UPDATE wrong_effects SET action = NULL`],
    ['an amount', `UPDATE actions SET work = replace(work::text, '"minor":', '"minor":1')::json`],
    ['an action that was not done', `UPDATE actions SET state = 'refused'`],
    ['a bad rating', `UPDATE sightings SET score = 'good' WHERE score = 'bad'`],
    ['a reopening', `DELETE FROM sightings WHERE type = 'ticket_reopened'`],
    ['an arrival', `UPDATE cases SET created_at = created_at - interval '1 day'`],
  ])('%s', async (_, change) => {
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: owner }) });
    const { histories } = await historiesFromAudit(auditRows(db));
    const recomputed = report(histories, ever, clock.now(), shop);
    await owner.query('BEGIN');
    try {
      const { rowCount } = await owner.query(change);
      const stored = report(await readHistories(db, asId<Instant>('2026-01-01T00:00:00.000Z')), ever, clock.now(), shop);

      const found = differences(stored, recomputed);

      expect(rowCount).toBeGreaterThan(0);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]).toMatch(/^[\w.[\]]+: .+ by the tables, .+ by the audit log$/);
    } finally {
      await owner.query('ROLLBACK');
    }
  });
});
