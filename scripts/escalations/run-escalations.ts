import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { rungAt } from '../../src/escalation/follow-through.ts';
import { createProgress } from '../eval/progress.ts';
import { startWorld, type World } from '../eval/world.ts';
import { checkEscalations, type EscalationVerdict, type FollowedTicket } from './check-escalations.ts';
import { type TrialMail, trialMails } from './mails.ts';
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
  /** Open cases or hand-overs without owner or deadline, looked for at every look. */
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
  const { store, mails } = trialMails(options.tickets, START);
  const database = new pg.Pool({ connectionString: options.databaseUrl, max: 1 });
  database.on('error', () => undefined);
  const world = await startWorld({
    root: options.root,
    store,
    databaseUrl: options.databaseUrl,
    ownerUrl: options.databaseUrl,
    logLevel: 'silent',
    env: { CONCURRENCY: '16', LEASE_SECONDS: String(LEASE_MS / 1_000), SWEEP_SECONDS: '3600' },
    notifiers: [{ name: 'list', send: async (notice) => void notices.push(notice.key) }],
  });
  const progress = createProgress('Hours', options.quiet ? 0 : Math.ceil((END - Date.parse(START)) / 3_600_000));
  const second = createSecondWorker(options, world, notices);
  const arrived = new Map<string, TrialMail>();
  const state = { arrivals: 0, killsLeft: options.kills, restarted: 0, unowned: 0, busy: 0, hours: 0 };
  try {
    for (let now = clock(world); now < END; now = clock(world)) {
      await arrive(world, mails, now, state, arrived);
      const wasDisturbed = await look();
      for (const hours = Math.floor((now - Date.parse(START)) / 3_600_000); state.hours < hours; state.hours += 1) progress.step();
      // What a killed worker held is looked at once more before a night is skipped.
      world.sandbox.clock.advance(wasDisturbed ? (options.lookMs ?? LOOK_MS) : pauseAfter(world, options.lookMs ?? LOOK_MS));
    }
    return {
      ...checkEscalations(await followed(world, database, arrived), world.sandbox.history.list(), notices),
      seconds: Math.round(performance.now() - began) / 1_000,
      killed: options.kills - state.killsLeft,
      restarted: state.restarted,
      unowned: state.unowned,
    };
  } finally {
    progress.end();
    second.stop();
    await world.close();
    await database.end();
  }

  /** One look by both workers. At some of those that have work, the second one is killed, or the database goes. */
  async function look(): Promise<boolean> {
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
    state.unowned += await unowned(database);
    return kills || outage !== null;
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
async function arrive(
  world: World,
  mails: readonly TrialMail[],
  now: number,
  state: { arrivals: number },
  arrived: Map<string, TrialMail>,
): Promise<void> {
  const due = ARRIVALS[state.arrivals];
  if (due === undefined || now < due) return;
  state.arrivals += 1;
  const until = Math.floor((mails.length * state.arrivals) / ARRIVALS.length);
  for (const mail of mails.slice(arrived.size, until)) arrived.set(String(world.sandbox.mail(mail.mail).ticketId), mail);
  await world.sandbox.settled();
  for (let waited = 0; waited < 6_000; waited += 1) {
    const { length } = await world.service.store.cases.open(['with_people']);
    if (length >= until) return;
    await sleep(50);
  }
  throw new Error('Not every ticket was handed over.');
}

/** What was promised for each ticket, reckoned anew from when it was handed over. */
async function followed(world: World, database: pg.Pool, arrived: ReadonlyMap<string, TrialMail>): Promise<FollowedTicket[]> {
  const { policy } = world.service.pack;
  const deadline = createReference(policy.escalation.opening_hours, policy.shop.timezone);
  const { rows } = await database.query<{ ticket: string; turn_id: string; reasons: string[]; opened_at: Date; ladder: string }>(
    'SELECT c.ticket, e.turn_id, e.reasons, e.opened_at, e.ladder FROM escalations e JOIN cases c ON c.id = e.case_id ORDER BY c.ticket',
  );
  return rows.map(({ ticket, turn_id: turn, reasons, opened_at: openedAt, ladder }) => {
    const kind = arrived.get(ticket)?.kind;
    if (!kind) throw new Error(`Ticket ${ticket} is none of the trial's.`);
    const deadlines: number[] = [];
    for (let step = 0; ; step += 1) {
      const at = deadline(openedAt.getTime(), rungAt(policy.escalation, kind.ladder, step).afterMinutes);
      // What falls due in the last minute may still be on its way.
      if (at > END - 60_000) return { kind, ticket, turn, reasons, ladder, deadlines };
      deadlines.push(at);
    }
  });
}

async function unowned(database: pg.Pool): Promise<number> {
  const { rows } = await database.query<{ count: string }>(
    `SELECT (SELECT count(*) FROM cases WHERE state NOT IN ('resolved', 'skipped', 'left_alone') AND (owner = 'nobody' OR next_deadline_at IS NULL))
          + (SELECT count(*) FROM escalations WHERE closed_at IS NULL AND (coalesce(owner, '') = '' OR deadline IS NULL)) AS count`,
  );
  return Number(rows[0]?.count ?? 0);
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
