import type { PlannedAction } from './action.ts';
import type { Heard } from './heard.ts';
import type { Money } from './money.ts';
import type { ReasonCode, SkipReason } from './reasons.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** What a tool found out, by name; templates are filled from these, and every number in a reply must stand in them. */
export type Facts = { readonly [name: string]: Json };

/** One tool call of a turn, as it was made and answered. */
export interface ToolCall {
  readonly tool: string;
  readonly scenario: string;
  readonly input: Json;
  readonly outcome: string;
  readonly facts: Facts;
  /** Money at stake by this call: what its action pays back or gives away, now or later. */
  readonly stake: Money | null;
}

/** Which prepared text answers which wish. The model chooses texts; it never writes them. */
export interface Answer {
  readonly scenario: string;
  readonly kind: 'reply' | 'ask';
  readonly text: string;
}

/** What one agent run concluded. Nothing of it has been carried out. */
export interface Decision {
  /** `embedded`, or the language model's name. */
  readonly model: string;
  readonly heard: Heard;
  readonly scenarios: readonly { readonly id: string; readonly confidence: number }[];
  readonly calls: readonly ToolCall[];
  readonly plan: readonly PlannedAction[];
  readonly answers: readonly Answer[];
  /** Reasons the run itself gave for a person; the rules may add more. */
  readonly handOver: readonly { readonly reason: ReasonCode; readonly why: string }[];
  readonly skip: SkipReason | null;
}

/** What the rules say of a decision. */
export type Verdict =
  | { readonly kind: 'go'; readonly asks: boolean }
  | { readonly kind: 'hand_over'; readonly reasons: readonly ReasonCode[]; readonly notes: readonly string[] }
  | { readonly kind: 'skip'; readonly why: SkipReason };

export const modes = ['paused', 'shadow', 'draft', 'auto'] as const;
/** Per scenario. `paused`: people do it. Not `off`, which YAML readers turn into false. */
export type Mode = (typeof modes)[number];

/** How a turn ended. */
export type Disposition =
  | { readonly kind: 'resolved' }
  | { readonly kind: 'asked'; readonly questions: readonly string[] }
  | { readonly kind: 'escalated'; readonly reasons: readonly ReasonCode[]; readonly group: string }
  | { readonly kind: 'skipped'; readonly why: SkipReason }
  | { readonly kind: 'drafted' }
  | { readonly kind: 'shadowed' }
  | { readonly kind: 'left_alone'; readonly why: 'paused' | 'with_people' | 'nothing_new' | 'closed' | 'gone' };
