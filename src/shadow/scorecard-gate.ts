import type { ScoredPair } from '../domain/shadow.ts';
import type { ShadowPolicy } from '../domain/shadow-policy.ts';
import { pairsUntil, type Share } from './scorecard-share.ts';

/** `no`: more of the same will not open it. `not_yet`: more of the same will. */
export interface GateVerdict {
  readonly kind: 'ready' | 'not_yet' | 'no';
  /** For people, in one sentence. */
  readonly says: string;
}

/** Does the agreement so far open the gate? `wrong` holds the wrong money effects among the last pairs. */
export function judgeGate(
  { outcome, wrong }: { readonly outcome: Share; readonly wrong: readonly ScoredPair[] },
  gate: ShadowPolicy['gate'],
): GateVerdict {
  if (wrong.length > 0) return { kind: 'no', says: `no: ${wrong.length} ${namesOf(wrong)}` };
  const goal = percent(gate.agreement);
  const needed = pairsUntil(outcome, gate.agreement);
  if (needed === null) {
    const so = `${percent(outcome.share ?? 0)} agreement`;
    // While the interval still holds the goal, luck may be all that is wrong.
    return outcome.high < gate.agreement
      ? { kind: 'no', says: `no: ${so}, and surely less than ${goal}` }
      : { kind: 'not_yet', says: `not yet: ${so}, and it takes more than ${goal}` };
  }
  const missing = Math.max(gate.pairs, needed) - outcome.of;
  if (outcome.of >= gate.pairs && outcome.low >= gate.agreement) return { kind: 'ready', says: 'ready' };
  if (outcome.of === 0) return { kind: 'not_yet', says: `not yet: no pairs so far, at least ${count(missing)} needed` };
  return { kind: 'not_yet', says: `not yet: ${count(Math.max(1, missing))} at this rate` };
}

const count = (pairs: number) => `${pairs} more pair${pairs === 1 ? '' : 's'}`;

/** "wrong refunds" where all are of one sort. */
function namesOf(wrong: readonly ScoredPair[]): string {
  const kinds = new Set(wrong.map((pair) => sortOf(pair)));
  const [only] = kinds;
  const word = kinds.size === 1 && only !== undefined ? only : 'money effect';
  return `wrong ${word}${wrong.length === 1 ? '' : 's'}`;
}

function sortOf({ comparison }: ScoredPair): string {
  const kind = comparison.effects.ours.find(({ amount }) => amount !== undefined)?.kind ?? '';
  if (kind.startsWith('refund')) return 'refund';
  if (kind.startsWith('resend')) return 'resend';
  return kind === 'cancel_order' ? 'cancellation' : 'money effect';
}

/** Two digits where the whole percent would round up to something it is not. */
function percent(share: number): string {
  const rounded = Math.floor(share * 1_000 + 1e-9) / 10;
  return `${Number.isInteger(rounded) ? rounded.toFixed(0) : rounded} %`;
}
