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
  | {
      readonly type: 'autonomy_lost';
      readonly scenario: string;
      readonly from: string;
      readonly to: string;
      readonly rule: string;
      readonly why: string;
    };
