import { join } from 'node:path';
import { Router } from 'express';
import { createPastTheGate } from '../accounts/past-the-gate.ts';
import { verifyAudit } from '../adapters/postgres/verify-audit.ts';
import { HAND_OVERS } from '../agent/check.ts';
import type { Hear } from '../agent/hearing/hear.ts';
import type { Pack, PackInForce } from '../agent/situation.ts';
import { type createWorkEscalation, OF_CONSOLE } from '../agent/work-escalation.ts';
import type { RateLimits } from '../api/rate-limit.ts';
import { createSidebarDoors } from '../api/sidebar-doors.ts';
import { createRaiseLimits } from '../api/v1/answers/limits.ts';
import { createStepPastGate } from '../api/v1/answers/set-modes.ts';
import { createHandlers } from '../api/v1/handlers.ts';
import { createLive } from '../api/v1/live.ts';
import { createOnce } from '../api/v1/once.ts';
import { createV1 } from '../api/v1/router.ts';
import type { Mode } from '../domain/decision.ts';
import { createRunGolden } from '../golden/run-golden.ts';
import type { Approval, ApprovalRequest } from '../ports/account-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import type { createSetByHand } from '../service-mode/set-by-hand.ts';
import { readGolden } from '../settings/read-golden.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { keepFresh } from '../stats/keep-fresh.ts';
import type { createReadReport } from '../stats/read-report.ts';
import { createMoveLimits } from '../versions/move-limits.ts';
import { createPublishVersion } from '../versions/publish-version.ts';
import { createWhatIf } from '../versions/what-if.ts';
import type { composeDrafts } from './drafts.ts';
import type { composeShadow } from './shadow.ts';
import { composeSignIn } from './sign-in.ts';

const FRESH_MS = 60_000;
const PERIOD_DAYS = 28;
const MOST_OPEN = 100;

/** The API of the operators' console. */
export function composeConsole(needs: {
  readonly root: string;
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly queue: Queue;
  readonly pack: Pack;
  readonly hear: Hear;
  readonly packInForce: PackInForce;
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly ids: IdSource;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly readReport: Pick<ReturnType<typeof createReadReport>, 'fromTables' | 'lastDays'>;
  readonly shadow: Pick<ReturnType<typeof composeShadow>, 'progressOf' | 'changeStage' | 'watchAutonomy'>;
  readonly reviewDraft: ReturnType<typeof composeDrafts>['reviewDraft'];
  readonly workEscalation: ReturnType<typeof createWorkEscalation>;
  readonly setByHand: ReturnType<typeof createSetByHand>;
  readonly rates?: RateLimits;
  readonly checkConnections: () => Promise<readonly string[]>;
}) {
  const { store, helpDesk, queue, pack, settings, clock, logger, readReport, checkConnections } = needs;
  const { progressOf, changeStage, watchAutonomy } = needs.shadow;
  const signIn = composeSignIn({ ...needs, people: store.people });
  const { accounts, tokens, approvals } = store.people;
  const live = createLive({ reads: store.console, logger });
  const once = createOnce({ writes: store.people.writes, clock });
  const freshReport = keepFresh({
    read: () => readReport.fromTables(readReport.lastDays(PERIOD_DAYS)),
    keyAt: (now) => pack.calendar.day(now),
    clock,
    freshMs: FRESH_MS,
  });
  const freshProgress = keepFresh({
    read: async () => new Map(await Promise.all([...pack.book.scenarios.keys()].map(async (id) => [id, await progressOf(id)] as const))),
    keyAt: () => store.console.judged(),
    clock,
    freshMs: FRESH_MS,
  });
  const moveLimits = createMoveLimits({ base: pack, limits: store.limits, scenarios: store.scenarios, clock });
  const stepPastGate = createStepPastGate({ changeStage });
  const raiseLimits = createRaiseLimits({ moveLimits });
  const versions = createPublishVersion({ base: pack, scenarios: store.scenarios, limits: store.limits, clock });
  const golden = readGolden(needs.root, settings.pack, new Set(pack.book.scenarios.keys()));
  const handlers = createHandlers({
    reads: store.console,
    modes: store.modes,
    scenarioStore: store.scenarios,
    limitStore: store.limits,
    moveLimits,
    versions,
    whatIf: createWhatIf({ packInForce: needs.packInForce, scenarios: store.scenarios, versions }),
    golden: golden && { tickets: golden.tickets, run: createRunGolden({ answers: golden.answers, hear: needs.hear, logger }) },
    packInForce: needs.packInForce,
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
    url: (ticket) => `${settings.zendesk.url}/agent/tickets/${encodeURIComponent(ticket)}`,
    verifyAudit: (anchor) => verifyAudit({ url: needs.databaseUrl, anchor }),
    approvals: async () => openOf(await approvals.list(MOST_OPEN)),
    modeInFile,
    names: async () => new Map((await accounts.list()).map(({ id, name }) => [`person:${OF_CONSOLE}${id}`, name])),
    drafts: store.drafts,
    reviewDraft: needs.reviewDraft,
    workEscalation: needs.workEscalation,
    setByHand: needs.setByHand,
    changeStage,
    watchAutonomy,
    shadow: store.shadow,
    sessions: signIn.sessions,
    sidebar: signIn.sidebar,
    titleOf: (scenario) => pack.book.scenarios.get(scenario)?.title ?? scenario,
    currency: pack.policy.shop.currency,
    accounts,
    tokenStore: tokens,
    tokens: signIn.tokens,
    approvalStore: approvals,
    pastTheGate: createPastTheGate({ approvals, accounts, ids: needs.ids, clock, carryOut }),
    today: () => pack.calendar.day(clock.now()),
    now: () => clock.now(),
    freshReport,
    progressOf: async (scenario) => (await freshProgress()).kept.get(scenario) ?? progressOf(scenario),
    checkConnections,
  });
  const router = Router();
  router.use(signIn.doors);
  if (signIn.sidebar !== null) {
    const folder = join(needs.root, 'zendesk-app/dist');
    router.use(createSidebarDoors({ sidebar: signIn.sidebar, helpDesk: settings.zendesk.url, folder, limit: signIn.limit }));
  }
  router.use('/api/v1', createV1({ handlers, whoIs: signIn.whoIs, limit: signIn.limit, once, live, logger }));
  return { router, limit: signIn.limit, developmentLogin: signIn.developmentLogin, close: live.stop };

  function modeInFile(scenario: string): Mode | null {
    return scenario === HAND_OVERS ? pack.policy.desk.mode_for_hand_overs : (pack.book.scenarios.get(scenario)?.mode ?? null);
  }

  /** What two people agreed on. */
  async function carryOut(request: ApprovalRequest, by: string, why: string): Promise<string> {
    switch (request.kind) {
      case 'gate_override':
        return stepPastGate(request, by, why);
      case 'limit_raise':
        return raiseLimits(request, by, why);
      default:
        return request satisfies never;
    }
  }

  function openOf(all: readonly Approval[]) {
    const open = all.filter(({ decision, expiresAt }) => decision === null && expiresAt > clock.now());
    return { count: open.length, oldest: open.at(-1)?.askedAt ?? null, tickets: [] };
  }
}
