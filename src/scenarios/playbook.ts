import type { Json } from '../domain/decision.ts';
import type { ReasonCode } from '../domain/reasons.ts';

/** A playbook is a tree of tool outcomes: each step calls one tool, and each of the tool's outcomes says what follows. */
export interface Step {
  readonly tool: string;
  /** Inputs that the scenario fixes; the rest is filled from what the customer said. */
  readonly with: Readonly<Record<string, Json>>;
  readonly outcomes: ReadonlyMap<string, Branch>;
}

export type Branch =
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  /** Goes on with the next step of the list that holds this one. */
  | { readonly kind: 'next' }
  | { readonly kind: 'reply'; readonly text: string }
  | Ask
  | { readonly kind: 'hand_over'; readonly reason: ReasonCode };

/** Asks the customer once. Asked before and still not clear: `otherwise` is the reason to hand over. */
export interface Ask {
  readonly kind: 'ask';
  readonly text: string;
  readonly yes: Branch | null;
  readonly no: Branch | null;
  readonly otherwise: ReasonCode;
}

/** A tool call of this turn as the walk sees it. */
export interface Observed {
  readonly tool: string;
  readonly outcome: string;
  readonly write: boolean;
}

/** What the customer was asked before under this scenario, and the yes or no that came back. */
export interface Answered {
  readonly asked: readonly string[];
  /** What was asked under other scenarios of this case: whose order it is has been asked once, whatever the mail is about now. */
  readonly askedElsewhere?: readonly string[];
  readonly answer: 'yes' | 'no' | null;
}

export type Next =
  | { readonly kind: 'call'; readonly tool: string; readonly with: Readonly<Record<string, Json>> }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'hand_over'; readonly reason: ReasonCode }
  /** The calls made are not those of the playbook. */
  | { readonly kind: 'astray'; readonly tool: string };

export interface Followed {
  readonly next: Next;
  /** How many of the observed calls the walk consumed; what follows belongs to the customer's next wish. */
  readonly used: number;
  /** Questions of yes or no whose answer the walk followed. */
  readonly through: readonly string[];
}

/**
 * Where the calls made so far lead in the playbook. The embedded model asks this for its next step; for a language model
 * it is the check that its conclusion is the playbook's. Additional reads are harmless and passed over; a write that
 * the playbook does not call for is not.
 */
export function followPlaybook(steps: readonly Step[], observed: readonly Observed[], answered: Answered): Followed {
  let position = 0;
  const through: string[] = [];
  const next = walk({ kind: 'steps', steps }, []);
  return { next, used: position, through };

  function walk(branch: Branch, after: readonly Step[]): Next {
    switch (branch.kind) {
      case 'steps':
        return walkSteps(branch.steps, after);
      case 'next':
        return walkSteps(after, []);
      case 'ask':
        return walkAsk(branch, after);
      case 'reply':
      case 'hand_over':
        return branch;
      default:
        return branch satisfies never;
    }
  }

  function walkSteps(list: readonly Step[], after: readonly Step[]): Next {
    const [step, ...rest] = list;
    if (!step) return { kind: 'hand_over', reason: 'low_confidence' };
    const found = observed.findIndex((call, index) => index >= position && call.tool === step.tool);
    const skipped = observed.slice(position, found < 0 ? undefined : found).find((call) => call.write);
    if (skipped) return { kind: 'astray', tool: skipped.tool };
    const call = observed[found];
    if (!call) return { kind: 'call', tool: step.tool, with: step.with };
    position = found + 1;
    const branch = step.outcomes.get(call.outcome);
    return branch ? walk(branch, [...rest, ...after]) : { kind: 'astray', tool: step.tool };
  }

  function walkAsk(ask: Ask, after: readonly Step[]): Next {
    const before = ask.otherwise === 'identity_unverified' ? [...answered.asked, ...(answered.askedElsewhere ?? [])] : answered.asked;
    if (!before.includes(ask.text)) return { kind: 'ask', text: ask.text };
    const branch = answered.answer === 'yes' ? ask.yes : answered.answer === 'no' ? ask.no : null;
    if (!branch) return { kind: 'hand_over', reason: ask.otherwise };
    through.push(ask.text);
    return walk(branch, after);
  }
}

/** The tools that follow a yes to this question; null when the playbook does not say what follows from a yes or a no. */
export function toolsAfterYes(steps: readonly Step[], text: string): readonly string[] | null {
  const asks = steps.flatMap((step) => [...step.outcomes.values()].flatMap((branch) => asksIn(branch)));
  const ofThis = asks.filter((ask) => ask.text === text && (ask.yes !== null || ask.no !== null));
  return ofThis.length === 0 ? null : ofThis.flatMap(({ yes }) => toolsIn(yes));
}

function asksIn(branch: Branch | null): readonly Ask[] {
  if (branch?.kind === 'steps') return branch.steps.flatMap((step) => [...step.outcomes.values()].flatMap(asksIn));
  return branch?.kind === 'ask' ? [branch, ...asksIn(branch.yes), ...asksIn(branch.no)] : [];
}

/** Every tool that the playbook can call. */
export function toolsOf(steps: readonly Step[]): readonly string[] {
  return toolsIn({ kind: 'steps', steps });
}

function toolsIn(branch: Branch | null): readonly string[] {
  if (branch?.kind === 'steps') return branch.steps.flatMap((step) => [step.tool, ...[...step.outcomes.values()].flatMap(toolsIn)]);
  return branch?.kind === 'ask' ? [...toolsIn(branch.yes), ...toolsIn(branch.no)] : [];
}

/** Every text that the playbook can reach, with the place it is named in. */
export function textsOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => [...step.outcomes.values()].flatMap(textsOfBranch));
}

function textsOfBranch(branch: Branch): readonly string[] {
  switch (branch.kind) {
    case 'steps':
      return textsOf(branch.steps);
    case 'reply':
      return [branch.text];
    case 'ask':
      return [branch.text, ...(branch.yes ? textsOfBranch(branch.yes) : []), ...(branch.no ? textsOfBranch(branch.no) : [])];
    case 'next':
    case 'hand_over':
      return [];
    default:
      return branch satisfies never;
  }
}

/** The name that a text of another scenario bears in a scenario that follows it: `delivery_delayed.refunded`. */
export function textWithin(scenario: string, text: string): string {
  return text.includes('.') ? text : `${scenario}.${text}`;
}

/** The steps of another scenario with its texts named so that they cannot be taken for one's own. */
export function textsWithin(scenario: string, steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({
    ...step,
    outcomes: new Map([...step.outcomes].map(([outcome, branch]) => [outcome, branchWithin(scenario, branch)])),
  }));
}

function branchWithin(scenario: string, branch: Branch): Branch {
  switch (branch.kind) {
    case 'steps':
      return { kind: 'steps', steps: textsWithin(scenario, branch.steps) };
    case 'reply':
      return { kind: 'reply', text: textWithin(scenario, branch.text) };
    case 'ask': {
      const { yes, no } = branch;
      const text = textWithin(scenario, branch.text);
      return { ...branch, text, yes: yes && branchWithin(scenario, yes), no: no && branchWithin(scenario, no) };
    }
    case 'next':
    case 'hand_over':
      return branch;
    default:
      return branch satisfies never;
  }
}
