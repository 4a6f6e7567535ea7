import type { ReasonCode } from '../../../../src/domain/reasons.ts';
import type { Way } from '../../../../src/ports/console-reads.ts';

/** A step as the service shows it (`src/scenarios/playbook.ts` with lists for maps). */
export interface Step {
  readonly tool: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly outcomes: readonly { readonly outcome: string; readonly branch: Branch }[];
}

export type Branch =
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | { readonly kind: 'next' }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'ask'; readonly text: string; readonly yes: Branch | null; readonly no: Branch | null; readonly otherwise: ReasonCode }
  | { readonly kind: 'hand_over'; readonly reason: ReasonCode };

export type Counts = ReadonlyMap<Step, Readonly<Record<string, number>>>;

/**
 * How many turns took each outcome of each step. A tool may stand in the tree more than once: each way is walked again from the top,
 * call by call, as the service walked it, so that it is counted where it went.
 */
export function countWays(steps: readonly Step[], ways: readonly Way[]): Counts {
  const counts = new Map<Step, Record<string, number>>();
  for (const { calls, count } of ways) walkSteps(steps, [], calls, count);
  return counts;

  function walkSteps(list: readonly Step[], after: readonly Step[], calls: Way['calls'], count: number): void {
    const [step, ...rest] = list.length > 0 ? list : after;
    const later = list.length > 0 ? after : [];
    if (step === undefined) return;
    const at = calls.findIndex(({ tool }) => tool === step.tool);
    const outcome = calls[at]?.outcome;
    if (outcome === undefined) return;
    const taken = counts.get(step) ?? {};
    counts.set(step, { ...taken, [outcome]: (taken[outcome] ?? 0) + count });
    const branch = step.outcomes.find((each) => each.outcome === outcome)?.branch;
    if (branch) walk(branch, [...rest, ...later], calls.slice(at + 1), count);
  }

  function walk(branch: Branch, after: readonly Step[], calls: Way['calls'], count: number): void {
    if (branch.kind === 'next') walkSteps(after, [], calls, count);
    if (branch.kind === 'steps') walkSteps(branch.steps, after, calls, count);
    if (branch.kind !== 'ask' || calls.length === 0) return;
    // Which answer came is not among the calls; the first of them tells.
    const answer = [branch.yes, branch.no].find((each) => firstTool(each, after) === calls[0]?.tool);
    if (answer) walk(answer, after, calls, count);
  }
}

function firstTool(branch: Branch | null, after: readonly Step[]): string | undefined {
  if (branch?.kind === 'steps') return branch.steps[0]?.tool;
  return branch?.kind === 'next' ? after[0]?.tool : undefined;
}
