import { elapsed } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { ModeTrigger, ServiceMode } from '../domain/service-mode.ts';
import type { ServiceModePolicy } from '../domain/service-mode-policy.ts';
import type { ServiceModeStanding } from '../ports/service-mode.ts';
import type { Held } from './triggers.ts';

/** Of the runs since the way back began. */
export interface Trial {
  readonly good: number;
  readonly bad: number;
}

export type Step =
  | { readonly kind: 'stay' }
  /** A trigger still holds: the quiet time begins anew. */
  | { readonly kind: 'still_troubled' }
  | { readonly kind: 'step_back'; readonly triggers: readonly ModeTrigger[]; readonly why: string; readonly held: boolean }
  | { readonly kind: 'try' | 'return'; readonly mode: ServiceMode; readonly why: string };

const MINUTE_MS = 60_000;

/**
 * What the service does by itself next. Down at once, to `human`; up only after quiet, by a trial in `suggest`; never above what a
 * person wants, and not at all once it has come and gone too often.
 */
export function nextStep(
  standing: ServiceModeStanding,
  about: { readonly held: readonly Held[]; readonly trial: Trial; readonly relapses: number; readonly now: Instant },
  { recovery }: ServiceModePolicy,
): Step {
  const { mode, wanted } = standing;
  if (wanted === 'human' || wanted === 'frozen') return { kind: 'stay' };
  if (mode === 'human') return wayBack(standing, about, recovery.quiet_minutes);
  if (about.held.length > 0) return stepBack(about.held, about.relapses, recovery);
  if (mode === wanted) return { kind: 'stay' };
  const { good, bad } = about.trial;
  if (bad > 0) return stepBack([{ trigger: 'model_errors', why: 'a ticket of the trial could not be decided' }], about.relapses, recovery);
  if (good < recovery.trial_tickets) return { kind: 'stay' };
  return { kind: 'return', mode: wanted, why: `${good} tickets of the trial were decided well` };
}

function stepBack(
  held: readonly Held[],
  relapses: number,
  { relapses: most, relapse_minutes: within }: ServiceModePolicy['recovery'],
): Step {
  const triggers = held.map(({ trigger }) => trigger);
  const tooOften = relapses + 1 >= most;
  const why = held.map((each) => each.why).join('; ');
  const more = tooOften ? `; it is number ${relapses + 1} within ${within} minutes, so a person must set the mode` : '';
  // What was done cannot be proved any more: that does not pass by itself.
  return { kind: 'step_back', triggers, why: `${why}${more}`, held: tooOften || triggers.includes('audit_broken') };
}

function wayBack(
  { held: isHeld, wanted, at, troubledAt }: ServiceModeStanding,
  { held, now }: { readonly held: readonly Held[]; readonly now: Instant },
  quietMinutes: number,
): Step {
  if (isHeld) return { kind: 'stay' };
  if (held.length > 0) return { kind: 'still_troubled' };
  const quietSince = troubledAt ?? at;
  if (elapsed(quietSince, now) < quietMinutes * MINUTE_MS) return { kind: 'stay' };
  const why = `no trigger has held for ${quietMinutes} minutes`;
  return wanted === 'suggest' ? { kind: 'return', mode: wanted, why } : { kind: 'try', mode: 'suggest', why };
}
