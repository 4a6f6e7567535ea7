import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPostgresStore } from '../../../src/adapters/postgres/store.ts';
import { createIdSource } from '../../../src/adapters/system/id-source.ts';
import type { Sighting } from '../../../src/domain/sighting.ts';
import { createFindRatings } from '../../../src/jobs/find-ratings.ts';
import type { Job } from '../../../src/ports/queue.ts';
import type { Claim, Store } from '../../../src/ports/store.ts';
import { claimed, fresh, later, now, planned, refund, standing, turn } from '../../contract/store-fixtures.ts';
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts';
import { silentLogger } from '../../support/silent-logger.ts';

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

async function eventsOf({ case: { ticket } }: Claim, type: string): Promise<Record<string, unknown>[]> {
  const { rows } = await owner.query<{ event: string }>('SELECT event FROM audit_events WHERE ticket = $1 AND type = $2 ORDER BY seq', [
    ticket,
    type,
  ]);
  return rows.map(({ event }) => JSON.parse(event));
}
const rated = (score: 'good' | 'bad', minutes: number): Sighting => ({
  type: 'ticket_rated',
  key: '5',
  score,
  whose: 'bot',
  at: later(minutes),
});

test('what is seen again and again is kept once; a rating that changed replaces the one before', async () => {
  const claim = await claimed(store);
  const answered: Sighting = { type: 'people_answered', key: 'c1', at: later(1) };

  await store.stats.noteSeen(claim, [answered, rated('good', 2)]);
  await store.stats.noteSeen(claim, [{ ...answered, at: later(9) }, rated('good', 9)]);
  await store.stats.noteSeen(claim, [answered, rated('bad', 20)]);
  await store.stats.noteSeen(claim, [rated('good', 30)]);

  expect(await eventsOf(claim, 'people_answered')).toEqual([answered]);
  expect(await eventsOf(claim, 'ticket_rated')).toEqual([rated('good', 2), rated('bad', 20), rated('good', 30)]);
  const { rows } = await owner.query('SELECT type, score, at FROM sightings WHERE case_id = $1 ORDER BY type', [claim.case.id]);
  expect(rows).toEqual([
    { type: 'people_answered', score: null, at: new Date(later(1)) },
    { type: 'ticket_rated', score: 'good', at: new Date(later(30)) },
  ]);
});

test('a worker whose claim has run out notes nothing', async () => {
  const claim = await claimed(store);
  await store.cases.release(claim, standing(), []);

  await expect(store.stats.noteSeen(claim, [rated('good', 1)])).rejects.toMatchObject({ code: 'store.fenced' });
  expect(await eventsOf(claim, 'ticket_rated')).toEqual([]);
});

async function resolved(
  change: { readonly withAction?: boolean; readonly endedAfter?: number; readonly end?: 'resolved' | 'drafted' } = {},
) {
  const claim = await claimed(store);
  const made = turn(change.withAction === false ? [] : [planned(refund(fresh('order')))]);
  await store.turns.save(claim, made, null, []);
  await store.turns.end(claim, made.id, { kind: change.end ?? 'resolved' }, null, [], later(change.endedAfter ?? 1));
  return { claim, id: made.id };
}

test('the shop is read again for resolutions with actions, old enough and not too old, each once', async () => {
  const due = await resolved();
  await resolved({ withAction: false });
  await resolved({ end: 'drafted' });
  await resolved({ endedAfter: 61 });
  await resolved({ endedAfter: -61 });
  const ended = { after: later(-60), before: later(60) };

  expect(await store.stats.toReread(ended, 10)).toEqual([due.id]);
  await store.stats.noteReread(due.id, 'yes', later(70));
  await store.stats.noteReread(due.id, 'no', later(80));

  expect(await store.stats.toReread(ended, 10)).toEqual([]);
  expect(await eventsOf(due.claim, 'resolution_reread')).toEqual([
    { type: 'resolution_reread', turn: due.id, inShop: 'yes', at: later(70) },
  ]);
});

test('a ticket belongs to the days since then when its turn was decided before them and ended in them', async () => {
  const slow = await resolved({ endedAfter: 3 * 1_440 });
  const tickets = (minutes: number) =>
    store.stats.snapshot(async ({ tables }) => (await tables(later(minutes))).map(({ ticket }) => ticket));

  expect(await tickets(3 * 1_440)).toEqual([slow.claim.case.ticket]);
  expect(await tickets(3 * 1_440 + 1)).toEqual([]);
});

test('of new ratings only those of known tickets bring a look, and each of them one', async () => {
  const { case: known } = await claimed(store);
  const jobs: Job[] = [];
  const ratings = [
    { id: '1', ticket: known.ticket, at: now },
    { id: '2', ticket: (await claimed(store)).case.ticket, at: now },
    { id: '3', ticket: fresh('never-seen') as typeof known.ticket, at: now },
  ];
  const asked: string[] = [];
  const ratingsSince = async (since: string) => {
    asked.push(since);
    return ratings;
  };
  const findRatings = createFindRatings({
    store,
    helpDesk: { ratingsSince },
    queue: { add: async (job: Job) => void jobs.push(job) } as never,
    clock: { now: () => now },
    patienceMs: 1_000,
  });

  expect([await findRatings(), await findRatings()]).toEqual([2, 0]);
  expect(jobs).toHaveLength(2);
  expect(asked[0]).toBe('2026-11-06T09:00:00.000Z');
  expect(await store.cases.findMany([ratings[2]?.ticket ?? known.ticket])).toEqual([]);
});
