import type { z } from 'zod';
import type { Action, ActionKind, ActionOf } from '../domain/action.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Facts } from '../domain/decision.ts';
import type { Instant, PersonId, TurnId } from '../domain/ids.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Money } from '../domain/money.ts';
import type { Policy } from '../domain/policy.ts';
import type { Commerce, CommerceReads } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';

/** What a tool may use: all of it is bound to the requester whose ticket is handled. */
export interface ToolContext {
  readonly shop: CommerceReads;
  readonly desk: Pick<HelpDesk, 'ticketsOf'>;
  readonly requester: ToolRequester;
  readonly policy: Policy;
  readonly knowledge: Knowledge;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly turn: TurnId;
  /** A picture is attached to the ticket by the customer. */
  readonly photo: boolean;
}

export interface ToolRequester {
  readonly id: PersonId;
  /** The address the help desk verified the sender by; null when it knows none. */
  readonly email: string | null;
  /** False when the sender is flagged as possibly spoofed: then nothing personal is looked up at all. */
  readonly verified: boolean;
}

export interface PlannedByTool {
  readonly businessKey: string;
  readonly action: Action;
}

/** A tool's answer: one of its outcomes, and what it found out. */
export interface ToolResult<Outcome extends string> {
  readonly outcome: Outcome;
  readonly facts: Facts;
  /** Only from write tools: the action that is planned, not done. */
  readonly action?: PlannedByTool;
  /** The same of a tool that plans for several orders at once. */
  readonly actions?: readonly PlannedByTool[];
  /** Money at stake if things go as the tool says. */
  readonly stake?: Money;
}

interface ToolBase<Name extends string, Input extends z.ZodObject, Outcome extends string> {
  readonly name: Name;
  /** For the language model and for operators: what it does, in one or two sentences. */
  readonly description: string;
  readonly input: Input;
  /** Inputs that are as good as money: not kept with the decision. */
  readonly secret?: readonly string[];
  /** Closed: a playbook must say what follows from each. */
  readonly outcomes: readonly Outcome[];
  run(input: z.output<Input>, context: ToolContext): Promise<ToolResult<Outcome>>;
}

export interface ReadTool<Name extends string, Input extends z.ZodObject, Outcome extends string> extends ToolBase<Name, Input, Outcome> {
  readonly effect: 'read';
}

/** A write tool's `run` only plans. `execute` and `alreadyDone` belong to the ledger. */
export interface WriteTool<Kind extends ActionKind, Input extends z.ZodObject, Outcome extends string>
  extends ToolBase<Kind, Input, Outcome> {
  readonly effect: 'write';
  /** Carries the action out, once. Throws a `ResoluteError` that says whether it can have taken effect. */
  execute(action: ActionOf<Kind>, by: Execution): Promise<void>;
  /** Reads back from the shop whether it took effect. `no` only when that is sure at this moment. */
  alreadyDone(action: ActionOf<Kind>, by: Execution): Promise<'yes' | 'no' | 'unclear'>;
  /**
   * What a second call does when the first took effect after all: `harmless` (the shop refuses it, recognises its key, or
   * it sets what is already so) or `doubles`. Only a harmless one is sent again after a read-back that says no.
   */
  readonly again: 'harmless' | 'harmless_for_23_hours' | 'doubles';
}

/** Plans actions of other tools' kinds: each of them is carried out by the tool that bears its name. */
export interface PlanTool<Name extends string, Input extends z.ZodObject, Outcome extends string> extends ToolBase<Name, Input, Outcome> {
  readonly effect: 'write';
}

export interface Execution {
  readonly shop: Commerce;
  /** The action's id: left at the shop where it has a place for it, and the idempotency key where it takes one. */
  readonly mark: string;
}

export function defineReadTool<Name extends string, Input extends z.ZodObject, const Outcome extends string>(
  tool: Omit<ReadTool<Name, Input, Outcome>, 'effect'>,
): ReadTool<Name, Input, Outcome> {
  return { effect: 'read', ...tool };
}

export function defineWriteTool<const Kind extends ActionKind, Input extends z.ZodObject, const Outcome extends string>(
  tool: Omit<WriteTool<Kind, Input, Outcome>, 'effect'>,
): WriteTool<Kind, Input, Outcome> {
  return { effect: 'write', ...tool };
}

export function definePlanTool<Name extends string, Input extends z.ZodObject, const Outcome extends string>(
  tool: Omit<PlanTool<Name, Input, Outcome>, 'effect'>,
): PlanTool<Name, Input, Outcome> {
  return { effect: 'write', ...tool };
}
