import type { z } from 'zod';
import type { Instant } from '../../../domain/ids.ts';
import type { ConsoleReads, Waiting, Waits } from '../../../ports/console-reads.ts';
import type { ServiceModeStanding, ServiceModeStore } from '../../../ports/service-mode.ts';
import type { Figures } from '../../../stats/figures.ts';
import { figuresOf } from '../../../stats/figures.ts';
import type { Fresh } from '../../../stats/keep-fresh.ts';
import type { Report } from '../../../stats/report.ts';
import type { Need, overviewRoutes } from '../overview-routes.ts';
import type { Handlers } from '../route.ts';

interface Needs {
  readonly reads: ConsoleReads;
  readonly serviceMode: ServiceModeStore;
  readonly freshReport: () => Promise<Fresh<Report>>;
  readonly today: () => string;
  readonly now: () => Instant;
  /** Requests that wait for a second person. */
  readonly approvals: () => Promise<Waits>;
}

export function createOverviewHandlers(needs: Needs): Handlers<typeof overviewRoutes> {
  const { reads, serviceMode, freshReport, today, now, approvals } = needs;
  return {
    async overview() {
      const at = now();
      const [{ at: figuresAt, kept: report }, waiting, mode, chain, asked] = await Promise.all([
        freshReport(),
        reads.waiting(at),
        serviceMode.current(),
        reads.chain(),
        approvals(),
      ]);
      const day = today();
      const ofToday = report.days.find((each) => each.day === day) ?? figuresOf([], report.currency);
      return {
        at,
        figuresAt,
        timezone: report.timezone,
        currency: report.currency,
        today: { day, figures: figures(ofToday) },
        period: { from: report.from, to: report.to, figures: figures(report.total) },
        days: report.days.map((each) => ({
          day: each.day,
          arrived: each.arrived,
          resolved: each.resolved,
          asked: each.asked,
          escalated: each.escalated,
          proposed: each.proposed,
        })),
        scenarios: report.scenarios.map(({ scenario, arrived, resolved, escalated, proposed }) => ({
          scenario,
          arrived,
          resolved,
          escalated,
          proposed,
        })),
        waiting: {
          forBot: waiting.forBot,
          forCustomer: waiting.forCustomer,
          forPeople: waiting.forPeople,
          late: waiting.late,
          taken: waiting.taken,
          drafts: waiting.drafts,
        },
        mode: showStanding(mode),
        needs: needsOf(waiting, mode, chain.fault, asked),
      };
    },

    async waiting() {
      const at = now();
      const [waiting, mode, chain, asked] = await Promise.all([reads.waiting(at), serviceMode.current(), reads.chain(), approvals()]);
      const ofSystem = needsOf(waiting, mode, chain.fault, asked).filter(({ kind }) => isOfSystem(kind));
      return {
        escalations: waiting.forPeople.count,
        drafts: waiting.drafts.count,
        shadow: waiting.toJudge,
        system: ofSystem.length,
        people: asked.count,
      };
    },
  };
}

/** Copied, because what is declared is not read-only. */
export function showStanding(standing: ServiceModeStanding) {
  return { ...standing, triggers: [...standing.triggers] };
}

function figures(of: Figures) {
  return { ...of };
}

type Kind = z.input<typeof Need>['kind'];

function isOfSystem(kind: Kind): boolean {
  return ['audit_broken', 'mode_held', 'mode_stepped_back', 'actions_unclear', 'tickets_failing', 'notices_undelivered'].includes(kind);
}

/** The most pressing first: what may be wrong with money, then people who wait, then what only needs mending. */
function needsOf(
  waiting: Waiting,
  mode: ServiceModeStanding,
  fault: { readonly at: Instant } | null,
  asked: Waits,
): z.input<typeof Need>[] {
  const one = (kind: Kind, since: Instant) => ({ kind, count: 1, since, tickets: [] });
  const many = (kind: Kind, { count, oldest, tickets }: Waits) =>
    count === 0 ? [] : [{ kind, count, since: oldest, tickets: [...tickets] }];
  return [
    ...(fault === null ? [] : [one('audit_broken', fault.at)]),
    ...(mode.held ? [one('mode_held', mode.at)] : []),
    ...(!mode.held && mode.mode !== mode.wanted ? [one('mode_stepped_back', mode.at)] : []),
    ...many('actions_unclear', waiting.unclearActions),
    ...many('escalations_late', waiting.late),
    ...many('approvals_waiting', asked),
    ...many('tickets_failing', waiting.failing),
    ...many('escalations_waiting', waiting.forPeople),
    ...many('drafts_waiting', waiting.drafts),
    ...many('notices_undelivered', waiting.undeliveredNotices),
  ];
}
