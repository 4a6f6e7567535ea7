import type { PackInForce } from '../../../agent/situation.ts';
import { elapsed, later } from '../../../domain/calendar.ts';
import type { Instant } from '../../../domain/ids.ts';
import { modeTriggers } from '../../../domain/service-mode.ts';
import type { AuditEntry, AuditSearch, ConsoleReads, Paged } from '../../../ports/console-reads.ts';
import type { Queue } from '../../../ports/queue.ts';
import { type Measure, measuredSystems, type ServiceModeStore, type SignalStore } from '../../../ports/service-mode.ts';
import { spread } from '../../../stats/figures.ts';
import type { auditRoutes } from '../audit-routes.ts';
import type { Handlers } from '../route.ts';
import type { systemRoutes } from '../system-routes.ts';

export type VerifyAudit = (
  anchor: string | undefined,
) => Promise<
  | { readonly kind: 'whole' | 'not_anchored' | 'cut'; readonly count: number; readonly head: string }
  | { readonly kind: 'broken'; readonly seq: number; readonly fault: string }
>;

interface Needs {
  readonly reads: ConsoleReads;
  readonly packInForce: PackInForce;
  readonly model: string;
  readonly sweepSeconds: number;
  readonly queue: Pick<Queue, 'depth'>;
  readonly serviceMode: ServiceModeStore;
  readonly signals: Pick<SignalStore, 'measures'>;
  readonly healthy: () => Promise<boolean>;
  readonly checkConnections: () => Promise<readonly string[]>;
  readonly verifyAudit: VerifyAudit;
  readonly now: () => Instant;
}

const MINUTES = 15;
/** Who asks again at once gets the same answer: shop and help desk count requests. */
const CHECKED_MS = 30_000;

export function createSystemHandlers(needs: Needs): Handlers<typeof systemRoutes & typeof auditRoutes> {
  const { reads, packInForce, queue, serviceMode, signals, now } = needs;
  let checked: { readonly at: Instant; readonly faults: Promise<readonly string[]> } | null = null;
  let verified: Promise<unknown> = Promise.resolve();

  return {
    async system() {
      const at = now();
      const [standing, depth, measures, mode, up] = await Promise.all([
        reads.system(at),
        queue.depth().catch(() => null),
        signals.measures(later(at, -MINUTES * 60_000), at),
        serviceMode.current(),
        needs.healthy(),
      ]);
      return {
        at,
        version: (await packInForce()).version,
        model: needs.model,
        store: up ? 'up' : 'down',
        queue: depth,
        sweep: { at: standing.sweptAt, everySeconds: needs.sweepSeconds },
        measures: { minutes: MINUTES, systems: measuredSystems.map((system) => measured(system, measures)) },
        breakers: modeTriggers.map((trigger) => ({ trigger, holds: mode.triggers.includes(trigger) })),
        actions: standing.actions,
        notices: standing.notices,
        failing: [...standing.failing],
        errors: [...standing.errors],
        tasks: [...standing.tasks],
      };
    },

    async connections() {
      const at = now();
      if (checked === null || elapsed(checked.at, at) > CHECKED_MS) checked = { at, faults: needs.checkConnections() };
      return { at: checked.at, faults: [...(await checked.faults)] };
    },

    async audit({ query: { limit, after = null, ...search } }) {
      const [{ rows, next }, chain] = await Promise.all([reads.audit(search, { limit, after }), reads.chain()]);
      return { events: [...rows], next, chain };
    },

    async auditFile({ query }) {
      return eventsOf(reads, query);
    },

    async verifyAudit({ body }) {
      // One at a time: it reads everything that ever happened.
      const verifying = verified.then(() => needs.verifyAudit(body.anchor));
      verified = verifying.catch(() => undefined);
      const report = await verifying;
      return report.kind === 'broken'
        ? { ...report, count: null, head: null }
        : { kind: report.kind, count: report.count, head: report.head, seq: null, fault: null };
    },
  };
}

const AT_A_TIME = 1000;

async function* eventsOf(reads: Pick<ConsoleReads, 'audit'>, search: AuditSearch): AsyncGenerator<AuditEntry> {
  for (let after: string | null = null; ; ) {
    const { rows, next }: Paged<AuditEntry> = await reads.audit(search, { limit: AT_A_TIME, after });
    yield* rows;
    if (next === null) return;
    after = next;
  }
}

function measured(system: Measure['system'], measures: readonly Measure[]) {
  const own = measures.filter((measure) => measure.system === system);
  const total = (what: 'calls' | 'failed' | 'invalid') => own.reduce((sum, measure) => sum + measure[what], 0);
  const { p50, p95 } = spread(own.flatMap(({ seconds }) => seconds));
  return { system, calls: total('calls'), failed: total('failed'), invalid: total('invalid'), p50, p95 };
}
