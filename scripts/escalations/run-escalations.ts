import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { parseStoreFile } from '../../sandbox/formats/store-file.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { rungAt } from '../../src/escalation/follow-through.ts';
import { createProgress } from '../eval/progress.ts';
import { startWorld, type World } from '../eval/world.ts';
import { checkEscalations, type EscalationVerdict, type FollowedTicket } from './check-escalations.ts';
import { createReference } from './reference-deadline.ts';

export interface EscalationsOptions {
  readonly root: string;
  readonly tickets: number;
  readonly databaseUrl: string;
  /** Times that a second worker is killed at its work. */
  readonly kills: number;
  /** Stops and starts the database; called once at work that is due. */
  readonly restartDatabase?: () => Promise<void>;
  /** Between two looks at what is due; default: as often as a worker looks by itself. */
  readonly lookMs?: number;
  readonly quiet?: boolean;
}

export interface EscalationsRun extends EscalationVerdict {
  readonly seconds: number;
  readonly killed: number;
  readonly restarted: number;
  /** Open cases or hand-overs without owner or deadline, looked for all the while. */
  readonly unowned: number;
}

const LEASE_MS = 5_000;
/** Looks with work before the one at which the database goes. */
const RESTART_AFTER = 3;
const LOOK_MS = 15_000;
/** Thursday before Christmas on a Friday and a weekend: three closed days in a row. */
const START = '2026-12-24T13:00:00+01:00';
const END = Date.parse('2026-12-29T10:30:00+01:00');
/** When a share of the tickets arrives: in opening hours, just before closing, at night, on a holiday, at the weekend. */
const ARRIVALS = ['24T13:00', '24T15:30', '24T16:50', '24T22:00', '25T10:00', '26T12:00', '27T23:30', '28T09:07'].map((at) =>
  Date.parse(`2026-12-${at}:00+01:00`),
);

/** Tickets that go to people who never look, over closed days, with workers and database failing; judged by the sandbox's history. */
export async function runEscalations(options: EscalationsOptions): Promise<EscalationsRun> {
  const began = performance.now();
  const notices: string[] = [];
  const world = await startWorld({
    root: options.root,
    store: parseStoreFile(JSON.stringify({ now: START, desk: { groups: ['Support', 'Senior', 'Payments', 'Quality'] } }), 'escalations'),
    databaseUrl: options.databaseUrl,
    ownerUrl: options.databaseUrl,
    logLevel: 'silent',
    env: { CONCURRENCY: '16', LEASE_SECONDS: String(LEASE_MS / 1_000), SWEEP_SECONDS: '3600' },
    notifiers: [{ name: 'list', send: async (notice) => void notices.push(notice.key) }],
  });
  const progress = createProgress('Hours', options.quiet ? 0 : Math.ceil((END - Date.parse(START)) / 3_600_000));
  const second = createSecondWorker(options, world, notices);
  const state = { arrived: 0, killsLeft: options.kills, restarted: 0, unowned: 0, looks: 0, busy: 0, hours: 0 };
  try {
    for (let now = clock(world); now < END; now = clock(world)) {
      await arrive(world, options.tickets, now, state);
      await look();
      for (const hours = Math.floor((now - Date.parse(START)) / 3_600_000); state.hours < hours; state.hours += 1) progress.step();
      world.sandbox.clock.advance(pauseAfter(world, options.lookMs ?? LOOK_MS));
    }
    return {
      ...checkEscalations(await followed(world, options.databaseUrl), world.sandbox.history.list(), notices),
      seconds: Math.round(performance.now() - began) / 1_000,
      killed: options.kills - state.killsLeft,
      restarted: state.restarted,
      unowned: state.unowned,
    };
  } finally {
    progress.end();
    second.stop();
    await world.close();
  }

  /** One look by both workers. At some of those that have work, the second one is killed, or the database goes. */
  async function look(): Promise<void> {
    state.looks += 1;
    const at = asId<Instant>(new Date(clock(world)).toISOString());
    const due = (await world.service.store.cases.toLookAfter(at, 500).catch(() => [])).length;
    if (due >= 2) state.busy += 1;
    const kills = due >= 2 && state.killsLeft > 0 && state.busy % 2 === 1;
    const isTime = due >= 2 && !kills && state.restarted === 0 && state.busy > RESTART_AFTER;
    const outage = isTime && options.restartDatabase ? options.restartDatabase() : null;
    if (outage) state.restarted += 1;
    const theirs = kills ? second.killedAtWork(clock(world)) : Promise.resolve();
    if (kills) state.killsLeft -= 1;
    const ours = world.service.followUp.lookAfter().catch(() => undefined);
    await Promise.all([theirs, ours, outage]);
    // Leases run by the database's own clock, which the run cannot move: what was held comes free in real seconds.
    if (kills || outage) await sleep(LEASE_MS + 500);
    if (state.looks % 40 === 0) state.unowned += await unowned(options.databaseUrl);
  }
}

const clock = (world: World) => world.sandbox.clock.now().getTime();

/** The usual pause; while everything is closed and nothing arrives, longer, to get over the nights. */
function pauseAfter({ service, sandbox }: World, lookMs: number): number {
  const now = sandbox.clock.now().getTime();
  const at = (ms: number) => asId<Instant>(new Date(ms).toISOString());
  const isQuiet = !service.pack.hours.isOpen(at(now)) && !service.pack.hours.isOpen(at(now + 600_000));
  return isQuiet && !ARRIVALS.some((arrival) => arrival > now && arrival <= now + 600_000) ? 600_000 : lookMs;
}

/** The next share of the mails, once its time has come, and until each is with people. */
async function arrive(world: World, tickets: number, now: number, state: { arrived: number }): Promise<void> {
  const due = ARRIVALS[state.arrived];
  if (due === undefined || now < due) return;
  const first = Math.floor((tickets * state.arrived) / ARRIVALS.length);
  const last = Math.floor((tickets * (state.arrived + 1)) / ARRIVALS.length);
  state.arrived += 1;
  for (let index = first; index < last; index += 1) {
    const from = { email: `kunde${index}@mail.example`, name: 'Kunde' };
    world.sandbox.mail({ from, subject: 'Min ordre', body: 'Hej, jeg vil gerne tale med en medarbejder.' });
  }
  await world.sandbox.settled();
  for (let waited = 0; waited < 6_000; waited += 1) {
    const { length } = await world.service.store.cases.open(['with_people']);
    if (length >= last) return;
    await sleep(50);
  }
  throw new Error('Not every ticket was handed over.');
}

/** What was promised for each ticket, reckoned anew from when it was handed over. */
async function followed(world: World, databaseUrl: string): Promise<FollowedTicket[]> {
  const { policy } = world.service.pack;
  const deadline = createReference(policy.escalation.opening_hours, policy.shop.timezone);
  const rows = await query<{ ticket: string; turn_id: string; opened_at: Date; ladder: string }>(
    databaseUrl,
    'SELECT c.ticket, e.turn_id, e.opened_at, e.ladder FROM escalations e JOIN cases c ON c.id = e.case_id ORDER BY c.ticket',
  );
  return rows.map(({ ticket, turn_id: turn, opened_at: openedAt, ladder }) => {
    const deadlines: number[] = [];
    for (let step = 0; ; step += 1) {
      const at = deadline(openedAt.getTime(), rungAt(policy.escalation, ladder, step).afterMinutes);
      // What falls due in the last minute may still be on its way.
      if (at > END - 60_000) return { ticket, turn, deadlines };
      deadlines.push(at);
    }
  });
}

async function unowned(databaseUrl: string): Promise<number> {
  const [row] = await query<{ count: string }>(
    databaseUrl,
    `SELECT (SELECT count(*) FROM cases WHERE state NOT IN ('resolved', 'skipped', 'left_alone') AND (owner = 'nobody' OR next_deadline_at IS NULL))
          + (SELECT count(*) FROM escalations WHERE closed_at IS NULL AND (owner = '' OR deadline IS NULL)) AS count`,
  ).catch(() => []);
  return Number(row?.count ?? 0);
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another worker, killed in the middle of a look and started anew. */
function createSecondWorker({ databaseUrl, root }: EscalationsOptions, { sandbox }: World, notices: string[]) {
  let child: ChildProcess | null = null;
  const env = {
    ...process.env,
    ZENDESK_URL: sandbox.zendesk.url,
    ZENDESK_EMAIL: sandbox.zendesk.username,
    ZENDESK_API_TOKEN: sandbox.zendesk.token,
    SHOPIFY_SHOP: sandbox.shopify.url,
    SHOPIFY_ACCESS_TOKEN: sandbox.shopify.accessToken,
    DATABASE_URL: databaseUrl,
    CONCURRENCY: '4',
  };
  let kills = 0;

  async function start(): Promise<ChildProcess> {
    const started = fork(fileURLToPath(new URL('./second-worker.ts', import.meta.url)), {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'notice' in message) notices.push(String(message.notice));
    });
    await once(started, 'message');
    return started;
  }

  return {
    async killedAtWork(now: number): Promise<void> {
      const worker = child ?? (await start());
      child = worker;
      worker.send({ now });
      // A different moment of its work each time, the same in every run.
      await sleep(5 + ((createHash('sha256').update(`kill ${kills}`).digest()[0] ?? 0) % 120));
      kills += 1;
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      child = null;
    },
    stop(): void {
      child?.kill('SIGKILL');
    },
  };
}
