import type { Router } from 'express';
import { verifyAudit } from '../adapters/postgres/verify-audit.ts';
import type { Pack } from '../agent/situation.ts';
import { createHandlers } from '../api/v1/handlers.ts';
import type { Caller } from '../api/v1/route.ts';
import { createV1 } from '../api/v1/router.ts';
import { roles } from '../domain/role.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import type { Settings } from '../settings/settings.ts';
import type { Progress } from '../shadow/change-stage.ts';
import { createFreshReport } from '../stats/fresh-report.ts';
import type { createReadReport } from '../stats/read-report.ts';

const FRESH_MS = 60_000;
const PERIOD_DAYS = 28;

/** The API of the operators' console. */
export function composeConsole(needs: {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly queue: Queue;
  readonly pack: Pack;
  readonly settings: Settings;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly readReport: Pick<ReturnType<typeof createReadReport>, 'fromTables' | 'lastDays'>;
  readonly progressOf: (scenario: string) => Promise<Progress>;
  readonly checkConnections: () => Promise<readonly string[]>;
}): Router {
  const { store, helpDesk, queue, pack, settings, clock, logger, readReport, progressOf, checkConnections } = needs;
  const freshReport = createFreshReport({
    read: () => readReport.fromTables(readReport.lastDays(PERIOD_DAYS)),
    dayOf: (at) => pack.calendar.day(at),
    clock,
    freshMs: FRESH_MS,
  });
  const handlers = createHandlers({
    reads: store.console,
    modes: store.modes,
    serviceMode: store.serviceMode,
    signals: store.signals,
    healthy: store.healthy,
    helpDesk,
    queue,
    pack,
    packName: settings.pack,
    model: settings.model.kind === 'embedded' ? 'embedded' : settings.model.name,
    sweepSeconds: settings.sweepSeconds,
    scenarios: [...pack.book.scenarios.keys()],
    version: pack.version,
    url: (ticket) => `${settings.zendesk.url}/agent/tickets/${encodeURIComponent(ticket)}`,
    verifyAudit: (anchor) => verifyAudit({ url: needs.databaseUrl, anchor }),
    approvals: async () => ({ count: 0, oldest: null, tickets: [] }),
    today: () => pack.calendar.day(clock.now()),
    now: () => clock.now(),
    freshReport,
    progressOf,
    checkConnections,
  });
  return createV1({ handlers, whoIs, logger });

  async function whoIs(request: { readonly headers: Readonly<Record<string, unknown>> }): Promise<Caller | { readonly nobody: string }> {
    const isHere = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(String(request.headers['host']));
    if (!isHere || request.headers['x-forwarded-for'] !== undefined) return { nobody: 'Nobody is signed in.' };
    return { id: 'development', name: 'Development', roles, recent: true, session: { csrf: 'development', development: true } };
  }
}
