import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../scripts/eval/world.ts';
import { asId, type LocalDate, type TicketId } from '../../src/domain/ids.ts';
import { createRereadResolutions } from '../../src/jobs/reread-resolutions.ts';
import { deskStore } from '../support/desk-store.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const sofie = { email: 'sofie@mail.example', name: 'Sofie Holm' };
const lars = { email: 'lars@mail.example', name: 'Lars' };
const rikke = { email: 'rikke@mail.example', name: 'Rikke' };
const mette = 'mette@lindholm.example';

let database: FreshDatabase;
let world: World;
let owner: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
  });
  owner = new pg.Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await owner.end();
  await world.close();
  await database.drop();
});

const read = () => world.service.stats.readReport;

async function handled(ticketId: number): Promise<string | undefined> {
  await world.sandbox.settled();
  const ticket = asId<TicketId>(String(ticketId));
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await world.service.store.cases.find(ticket);
    if (found && found.state !== 'due') return found.state;
    await sleep(25);
  }
  return undefined;
}

async function write(from: typeof sofie, body: string, ticket?: number): Promise<number> {
  // A customer needs a moment between two mails: the help desk tells times in whole seconds.
  world.sandbox.clock.advance(5 * MINUTE);
  const { ticketId } = world.sandbox.mail({ from, body, ...(ticket === undefined ? { subject: 'Ordre' } : { ticket }) });
  await handled(ticketId);
  return ticketId;
}

const rating = (score: 'good' | 'bad') => ({ satisfaction_rating: { score } });

async function zendesk(as: string, method: string, path: string, body: unknown): Promise<number> {
  const { url, authorizationFor } = world.sandbox.zendesk;
  const headers = { authorization: authorizationFor(as), 'content-type': 'application/json' };
  return (await fetch(`${url}/api/v2/${path}`, { method, headers, body: JSON.stringify(body) })).status;
}

/** Two months: what is taken back in December leaves November. */
const autumn = { from: asId<LocalDate>('2026-11-01'), to: asId<LocalDate>('2026-12-31') };

test('tickets through the sandbox: what is taken back leaves the count, and the audit log alone says the same', async () => {
  const { clock } = world.sandbox;
  const cancelled = await write(sofie, 'Hej, jeg vil gerne annullere ordre 10412');
  const thanked = await write(lars, 'Hej, hvor er min ordre 10999?');
  await write(lars, 'Tusind tak for hjælpen!', thanked);
  await write(sofie, 'Hej, hvor er min ordre 10400?');
  const person = await write(rikke, 'Hej, jeg vil gerne tale med en medarbejder.');
  clock.advance(61 * MINUTE);
  expect(await world.service.stats.reread()).toBe(1);
  expect(await zendesk(sofie.email, 'POST', `tickets/${cancelled}/satisfaction_rating.json`, rating('good'))).toBe(200);
  const solved = { comment: { body: 'Hej Rikke, nu er det ordnet.', public: true }, status: 'solved' };
  expect(await zendesk(mette, 'PUT', `tickets/${person}.json`, { ticket: solved })).toBe(200);
  await handled(person);
  expect(await zendesk(rikke.email, 'POST', `tickets/${person}/satisfaction_rating.json`, rating('bad'))).toBe(200);
  expect(await world.service.stats.findRatings()).toBe(2);
  await Promise.all([handled(cancelled), handled(person)]);
  expect(await world.service.stats.findRatings()).toBe(0);

  expect((await read().fromTables(autumn)).total).toMatchObject({
    arrived: 4,
    resolved: 3,
    tiers: { verified: 1, confirmed: 1, silent: 1, reversed: 0 },
    provisional: 3,
    escalatedBy: { human_requested: 1 },
    skippedBy: { thanks: 1 },
    firstResponse: { bot: { count: 3 }, people: { count: 1 } },
    resolutionTime: { bot: { count: 3 }, people: { count: 1 } },
    csat: { bot: { good: 1, bad: 0 }, people: { good: 0, bad: 1 } },
    money: { cancel_order: { count: 1, amount: '638.00' } },
  });

  clock.advance(2 * DAY);
  await write(sofie, 'Hej, ordre 10400 er stadig ikke kommet frem til mig?');
  clock.advance(7 * DAY);
  const unsubscribed = await write(sofie, 'Hej, vil I afmelde mig jeres nyhedsbrev?');
  const november = await read().fromTables(autumn);
  expect(november.total.reversed).toMatchObject({ recontacted: 1, reopened: 0 });
  expect(november.months).toMatchObject([{ month: '2026-11', resolved: 3, resolvedAtFirst: 4 }]);
  clock.advance(3 * DAY);
  await write(sofie, 'Jeg får stadig mails fra jer!', unsubscribed);

  const { report, chain, differences } = await read().fromAudit(autumn);
  expect(report.total.reversed).toMatchObject({ recontacted: 1, reopened: 1 });
  expect(report.months).toMatchObject([
    { month: '2026-11', resolved: 2, resolvedAtFirst: 4, tiers: { verified: 1, confirmed: 1, silent: 0, reversed: 2 } },
    { month: '2026-12', resolved: 0 },
  ]);
  expect(report.days.find(({ day }) => day === '2026-11-29')).toMatchObject({ resolved: 0, resolvedAtFirst: 1 });
  expect([chain.kind, differences]).toEqual(['whole', []]);
  expect(JSON.stringify(report)).toBe(JSON.stringify(await read().fromTables(autumn)));

  await owner.query(`UPDATE turns SET superseded = true WHERE disposition_kind = 'escalated'`);
  expect((await read().fromAudit(autumn)).differences).toContain('total.escalated: 0 by the tables, 3 by the audit log');
});

test('an order that the shop no longer shows as promised takes the resolution back', async () => {
  await world.fresh();
  await write(sofie, 'Hej, vil I afmelde mig jeres nyhedsbrev?');
  const isDone = async () => 'no' as const;
  world.sandbox.clock.advance(61 * MINUTE);
  const { store, clock, logger } = world.service;

  await createRereadResolutions({ stats: store.stats, ledger: store.ledger, isDone, clock, logger })();

  expect((await read().fromTables(autumn)).total).toMatchObject({ resolved: 0, reversed: { not_in_shop: 1 } });
});
