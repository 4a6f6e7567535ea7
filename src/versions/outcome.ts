import type { RenderedReply } from '../agent/reply/render-reply.ts';
import type { PlannedAction } from '../domain/action.ts';
import type { Decision, Verdict } from '../domain/decision.ts';
import { type Money, sum, zero } from '../domain/money.ts';
import { inOrder, type ReasonCode } from '../domain/reasons.ts';

/** How a ticket comes out under a pack, as if its scenario ran by itself. */
export interface Outcome {
  readonly end: 'resolved' | 'asked' | 'escalated' | 'skipped';
  readonly reasons: readonly ReasonCode[];
  /** What would be done. */
  readonly plan: readonly PlannedAction[];
  /** What it pays back or gives away, now or later. */
  readonly money: Money;
  /** What the customer would read; null when nothing. */
  readonly reply: string | null;
}

/** `kept`: reasons for a person beside those of the verdict. */
export function outcomeOf(
  { verdict, reply }: { readonly verdict: Verdict; readonly reply: RenderedReply | null },
  decision: Decision,
  kept: readonly ReasonCode[],
  currency: string,
): Outcome {
  const reasons = inOrder([...new Set([...reasonsOf(verdict), ...kept])]);
  const goes = verdict.kind === 'go' && reasons.length === 0;
  return {
    end: verdict.kind === 'skip' ? 'skipped' : !goes ? 'escalated' : verdict.asks ? 'asked' : 'resolved',
    reasons,
    plan: goes ? decision.plan : [],
    money: goes
      ? sum(
          decision.calls.flatMap(({ stake }) => stake ?? []),
          currency,
        )
      : zero(currency),
    reply: goes ? (reply?.text ?? null) : null,
  };
}

export function reasonsOf(verdict: Verdict): readonly ReasonCode[] {
  return verdict.kind === 'hand_over' ? verdict.reasons : [];
}
