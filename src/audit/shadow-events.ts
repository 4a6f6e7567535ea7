import type { Instant } from '../domain/ids.ts';
import type { ComparedLevel, ContentVerdict, Opinion, OutcomeVerdict } from '../domain/shadow.ts';

/** What is proved of shadow mode and of the ladder of autonomy. Stages are modes, and `trial`: auto up to a small amount. */
export type ShadowEvent =
  | {
      readonly type: 'pair_observed';
      readonly turn: string;
      readonly disposition: OutcomeVerdict;
      readonly effects: OutcomeVerdict;
      readonly content: ContentVerdict;
      readonly wrongMoney: boolean;
    }
  | { readonly type: 'pair_dismissed'; readonly turn: string; readonly why: string }
  | {
      readonly type: 'opinion_given';
      readonly turn: string;
      readonly level: ComparedLevel;
      readonly opinion: Opinion;
      readonly by: string;
      readonly why: string;
    }
  /** A person's word on a draft. Their texts stand in the tables. */
  | { readonly type: 'draft_approved'; readonly turn: string; readonly by: string }
  | { readonly type: 'draft_edited'; readonly turn: string; readonly by: string; readonly carryOut: boolean }
  | { readonly type: 'draft_overridden'; readonly turn: string; readonly by: string; readonly why: string }
  /** What a person had sent is with the customer. */
  | { readonly type: 'draft_sent'; readonly turn: string; readonly disposition: 'resolved' | 'asked'; readonly at: Instant }
  | { readonly type: 'wrong_effect'; readonly key: string; readonly action: string | null; readonly order: string; readonly what: string }
  /** A step up through the gate; `gate` is what it said. */
  | { readonly type: 'autonomy_earned'; readonly scenario: string; readonly from: string; readonly to: string; readonly gate: string }
  /** A step up that the gate did not open, by an administrator's word. */
  | {
      readonly type: 'gate_overridden';
      readonly scenario: string;
      readonly from: string;
      readonly to: string;
      readonly by: string;
      readonly why: string;
      readonly gate: string;
    }
  /** A text of a scenario in force from here on; `config` is what turns are then decided under, until the next one or other files. */
  | {
      readonly type: 'scenario_published';
      readonly scenario: string;
      readonly version: number;
      readonly restores: number | null;
      readonly config: string;
      readonly by: string;
      readonly note: string;
    }
  /** Limits as they stand from here on, where they differ from the file. */
  | {
      readonly type: 'limits_changed';
      readonly number: number;
      readonly limits: Readonly<Record<string, string | number>>;
      readonly config: string;
      readonly by: string;
      readonly why: string;
    }
  | {
      readonly type: 'autonomy_lost';
      readonly scenario: string;
      readonly from: string;
      readonly to: string;
      readonly rule: string;
      readonly why: string;
    };
