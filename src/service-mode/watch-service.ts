import { later } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import type { ServiceModePolicy } from '../domain/service-mode-policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { ServiceModeChange, ServiceModeStanding, ServiceModeStore, SignalStore } from '../ports/service-mode.ts';
import type { Measures } from './measure.ts';
import { nextStep, type Step } from './next-step.ts';
import { REACH_BACK_MS, type Signals, triggersThatHold, WINDOW_MS, windowOf } from './triggers.ts';

interface Needs {
  readonly serviceMode: ServiceModeStore;
  readonly signals: SignalStore;
  readonly measures: Measures;
  readonly policy: ServiceModePolicy;
  /** What the shop has given away today, and how much it may. */
  readonly givenToday: () => Promise<Money>;
  readonly dayCap: () => Promise<Money>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Tells people; what stands under a key is told once. */
  readonly tellPeople: (key: string, text: string) => Promise<void>;
}

const BY = 'resolute';
const KEPT_MS = 60 * 60_000;
const TOLD_BACK_MS = 10 * 60_000;
const HISTORY = 100;

/**
 * Hands on what this process has seen, and judges what all have seen together. Runs in every worker: a step is taken on the version of
 * the mode that was judged, so of two workers one takes it. Returns whether the mode was changed.
 */
export function createWatchService(needs: Needs) {
  const { serviceMode, signals, measures, policy, clock, logger, tellPeople } = needs;
  let toldUpTo = -1;

  return async function watchService(): Promise<boolean> {
    await signals.add(measures.take());
    const now = clock.now();
    await signals.checkAudit(now);
    const standing = await serviceMode.current();
    const step = await judge(standing, now);
    const changed = await take(standing, step, now);
    await tellChanges(now);
    await signals.forget(later(now, -KEPT_MS));
    return changed;
  };

  async function judge(standing: ServiceModeStanding, now: Instant): Promise<Step> {
    const seen = await readSignals(standing, now);
    const runs = windowOf(seen, 'run', Number.POSITIVE_INFINITY);
    const trial = { good: runs.calls - runs.failed - runs.invalid, bad: runs.failed + runs.invalid };
    return nextStep(standing, { held: triggersThatHold(seen, policy), trial, relapses: await countRelapses(now), now }, policy);
  }

  async function readSignals({ mode, at }: ServiceModeStanding, now: Instant): Promise<Signals> {
    const [seen, oldestWaiting, givenToday, auditBroken] = await Promise.all([
      signals.measures(later(now, -REACH_BACK_MS), now),
      signals.oldestWaiting(),
      needs.givenToday(),
      signals.auditBroken(),
    ]);
    const aMinuteAgo = later(now, -WINDOW_MS);
    const measuredSince = mode === 'human' && aMinuteAgo > at ? aMinuteAgo : at;
    return { now, since: at, measuredSince, measures: seen, oldestWaiting, givenToday, dayCap: await needs.dayCap(), auditBroken };
  }

  /** How often it stepped back by itself of late; a person's word begins the count anew. */
  async function countRelapses(now: Instant): Promise<number> {
    const since = later(now, -policy.recovery.relapse_minutes * 60_000);
    const history = await serviceMode.history(HISTORY);
    const byHand = history.findIndex(({ by }) => by !== BY);
    const own = byHand === -1 ? history : history.slice(0, byHand);
    return own.filter(({ triggers, at }) => triggers.length > 0 && at >= since).length;
  }

  async function take(standing: ServiceModeStanding, step: Step, now: Instant): Promise<boolean> {
    const { version, wanted } = standing;
    const change = (values: Partial<ServiceModeChange> & Pick<ServiceModeChange, 'mode' | 'why'>): Promise<boolean> =>
      serviceMode.change(version, { wanted, held: false, triggers: [], troubledAt: null, by: BY, at: now, ...values }, []);
    switch (step.kind) {
      case 'stay':
        return false;
      case 'still_troubled':
        await serviceMode.troubled(version, now);
        return false;
      case 'step_back': {
        const { triggers, why, held } = step;
        const stepped = await change({ mode: 'human', why, triggers, held, troubledAt: now });
        if (stepped) logger.error('The service has stepped back: every ticket goes to people.', { triggers: triggers.join(', '), held });
        return stepped;
      }
      case 'try':
      case 'return':
        return change({ mode: step.mode, why: step.why });
      default:
        return step satisfies never;
    }
  }

  /** Whoever changed it, by whatever door: people hear of it once. What was long before this process began is no news. */
  async function tellChanges(now: Instant): Promise<void> {
    const history = await serviceMode.history(HISTORY);
    const news = history.filter(({ version, at }) => version > toldUpTo && at >= later(now, -TOLD_BACK_MS));
    for (const change of news.toReversed()) await tellPeople(`service_mode:${change.version}`, sentenceFor(change));
    toldUpTo = Math.max(toldUpTo, history[0]?.version ?? -1);
  }
}

/** What the change means, and why. */
export function sentenceFor({ mode, wanted, held, by, why }: ServiceModeStanding): string {
  const what = {
    auto: 'The bot works as its scenarios say.',
    suggest: 'The bot only suggests, by internal notes; people answer.',
    human: 'Every ticket goes to people, with a brief; the bot neither acts nor answers.',
    frozen: 'The bot writes nothing at all.',
  }[mode];
  const back = held
    ? ' It stays so until a person sets the mode (npm run mode).'
    : mode !== wanted
      ? ` It will go back to "${wanted}" by itself once all is well.`
      : '';
  return `${what}${back} Set by ${by}: ${why}.`;
}
