import type { Decision, Mode } from '../domain/decision.ts';
import type { TicketId } from '../domain/ids.ts';
import { isAbove, type Money, sum } from '../domain/money.ts';

/** The ladder of trust. `trial` is `auto` up to a small amount. */
export const stages = ['paused', 'shadow', 'draft', 'trial', 'auto'] as const;
export type Stage = (typeof stages)[number];

export function stageOf(standing: { readonly mode: Mode; readonly trial: boolean }): Stage {
  return standing.mode === 'auto' && standing.trial ? 'trial' : standing.mode;
}

export function modeOfStage(stage: Stage): { readonly mode: Mode; readonly trial: boolean } {
  return stage === 'trial' ? { mode: 'auto', trial: true } : { mode: stage, trial: false };
}

/** Up the ladder, and so to be earned. From `paused` to `shadow` nothing leaves the house. */
export function isStepUp(from: Stage, to: Stage): boolean {
  return stages.indexOf(to) > stages.indexOf(from) && to !== 'shadow';
}

export function nextStage(from: Stage): Stage | null {
  return stages[stages.indexOf(from) + 1] ?? null;
}

/**
 * In `auto`, some tickets are drafted all the same: a share of all, so that the measure never goes blind, and in a trial what
 * is above its cap.
 */
export function reviewed(
  mode: Mode,
  about: {
    readonly ticket: TicketId;
    readonly decision: Decision;
    readonly share: number;
    /** Of the scenarios in trial. */
    readonly trials: ReadonlySet<string>;
    readonly cap: Money;
  },
): Mode {
  if (mode !== 'auto') return mode;
  if (isSampled(about.ticket, about.share)) return 'draft';
  const isTrial = about.decision.scenarios.some(({ id }) => about.trials.has(id));
  return isTrial && isAbove(stakeOf(about.decision, about.cap.currency), about.cap) ? 'draft' : 'auto';
}

function stakeOf({ calls }: Decision, currency: string): Money {
  return sum(
    calls.flatMap(({ stake }) => stake ?? []),
    currency,
  );
}

/** The same ticket is always in or always out, on every worker. */
export function isSampled(ticket: TicketId, share: number): boolean {
  return hash(ticket) / 2 ** 32 < share;
}

/** FNV-1a with a last mix (Murmur's), so that neighbouring numbers lie far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
