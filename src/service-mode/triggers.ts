import { elapsed } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import type { ModeTrigger } from '../domain/service-mode.ts';
import type { ServiceModePolicy } from '../domain/service-mode-policy.ts';
import type { Measure, MeasuredSystem } from '../ports/service-mode.ts';

/** What is known of the service's health at one moment. */
export interface Signals {
  readonly now: Instant;
  /** Since when what happened counts: the mode's last change. What was before it has been answered. */
  readonly since: Instant;
  /** The same for calls; while the service stands back few are made, and only the newest say anything. */
  readonly measuredSince: Instant;
  /** Newest first. */
  readonly measures: readonly Measure[];
  readonly oldestWaiting: Instant | null;
  readonly givenToday: Money;
  readonly dayCap: Money;
  readonly auditBroken: { readonly seq: number; readonly fault: string; readonly at: Instant } | null;
}

export interface Held {
  readonly trigger: ModeTrigger;
  /** With its figures, for people. */
  readonly why: string;
}

export const WINDOW_MS = 60_000;
/** Where calls are few, older ones count too, as far back as this. */
export const REACH_BACK_MS = 30 * 60_000;
const MINUTE_MS = 60_000;

/** Which triggers hold; the gravest first. */
export function triggersThatHold(signals: Signals, policy: ServiceModePolicy): readonly Held[] {
  const { model, shop, help_desk: desk } = policy;
  const held = (trigger: ModeTrigger, why: string | null): Held[] => (why === null ? [] : [{ trigger, why }]);
  const calls = windowOf(signals, 'model', model.calls);
  const runs = windowOf(signals, 'run', model.runs);
  return [
    ...held('audit_broken', auditFault(signals)),
    ...held('refund_cap', givenAway(signals, policy.refunds_of_day_cap)),
    ...held(
      'model_errors',
      // A model that comes and goes fails few calls and many runs: a run is over with its first failed call.
      share('language-model calls failed', calls.failed, calls.calls, model.calls, model.errors) ??
        share('runs of the language model failed', runs.failed, runs.calls, model.runs, model.errors),
    ),
    ...held('model_slow', slowness(calls, model.calls, model.slow_seconds)),
    ...held('model_invalid', share('runs of the language model broke the rules', runs.invalid, runs.calls, model.runs, model.invalid)),
    ...held('shop_errors', errors('calls to the shop failed', signals, 'shop', shop)),
    ...held('help_desk_errors', errors('calls to the help desk failed', signals, 'help_desk', desk)),
    ...held('oldest_waiting', waiting(signals, policy.oldest_waiting_minutes)),
  ];
}

interface Window {
  readonly calls: number;
  readonly failed: number;
  readonly invalid: number;
  readonly seconds: readonly number[];
}

/** The last minute, and beyond it as far back as it takes to see `least` calls. Nothing from before `measuredSince`. */
export function windowOf({ measures, now, measuredSince }: Signals, system: MeasuredSystem, least: number): Window {
  let window: Window = { calls: 0, failed: 0, invalid: 0, seconds: [] };
  for (const measure of measures) {
    if (measure.system !== system || measure.at <= measuredSince) continue;
    const age = elapsed(measure.at, now);
    if (age > REACH_BACK_MS || (age > WINDOW_MS && window.calls >= least)) continue;
    window = {
      calls: window.calls + measure.calls,
      failed: window.failed + measure.failed,
      invalid: window.invalid + measure.invalid,
      seconds: [...window.seconds, ...measure.seconds],
    };
  }
  return window;
}

function errors(
  what: string,
  signals: Signals,
  system: MeasuredSystem,
  { errors: limit, calls: least }: { readonly errors: number; readonly calls: number },
): string | null {
  const { calls, failed } = windowOf(signals, system, least);
  return share(what, failed, calls, least, limit);
}

function share(what: string, part: number, of: number, least: number, limit: number): string | null {
  return of >= least && part / of >= limit ? `${part} of the last ${of} ${what}` : null;
}

function slowness({ seconds }: Window, least: number, limit: number): string | null {
  if (seconds.length < least) return null;
  const sorted = seconds.toSorted((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  return p95 >= limit ? `one in twenty of the last ${sorted.length} language-model calls took ${Math.round(p95)} s or more` : null;
}

function waiting({ oldestWaiting, since, now }: Signals, minutes: number): string | null {
  if (oldestWaiting === null) return null;
  const waited = elapsed(oldestWaiting > since ? oldestWaiting : since, now);
  return waited > minutes * MINUTE_MS ? `a ticket has waited ${Math.floor(waited / MINUTE_MS)} minutes for the bot` : null;
}

function givenAway({ givenToday, dayCap }: Signals, part: number): string | null {
  return givenToday.minor > 0 && givenToday.minor >= dayCap.minor * part
    ? `${givenToday.minor / 100} ${givenToday.currency} were given away today; the day's cap is ${dayCap.minor / 100}`
    : null;
}

function auditFault({ auditBroken, since }: Signals): string | null {
  return auditBroken !== null && auditBroken.at > since
    ? `the audit trail is broken at event ${auditBroken.seq} (${auditBroken.fault})`
    : null;
}
