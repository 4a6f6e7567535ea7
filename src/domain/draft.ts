/** What is sent by a person's word: the draft as it stands, or their own text in its place. */
export type SentReview =
  | { readonly kind: 'approved' }
  | {
      readonly kind: 'edited';
      /** Plain text, sent as it is. */
      readonly text: string;
      /** Whether the plan is carried out all the same. */
      readonly carryOut: boolean;
      readonly status: 'solved' | 'pending';
    };

/** What a person decided about a draft. `overridden`: nothing is sent, the ticket stays theirs. */
export type Review = SentReview | { readonly kind: 'overridden'; readonly why: string };
export type ReviewKind = Review['kind'];
