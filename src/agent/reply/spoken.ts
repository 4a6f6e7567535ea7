import type { SentReview } from '../../domain/draft.ts';
import type { Heard } from '../../domain/heard.ts';
import { asHtml } from './render-reply.ts';

/** What goes to the customer. */
export interface Spoken {
  readonly html: string;
  /** Whether the ticket then waits for their answer. */
  readonly asks: boolean;
  /** A person wrote it, so nothing may say that an AI did. */
  readonly byPerson: boolean;
}

interface Said {
  readonly reply: string | null;
  readonly verdict: { readonly kind: string; readonly asks?: boolean };
  readonly decision: { readonly heard: Pick<Heard, 'language'> };
  readonly review: SentReview | null;
}

/** A turn's own reply, unless a person has put theirs in its place. */
export function spokenBy({ reply, verdict, decision, review }: Said): Spoken {
  if (review?.kind === 'edited') {
    return { html: asHtml(review.text, decision.heard.language, 'person'), asks: review.status === 'pending', byPerson: true };
  }
  return { html: reply ?? '', asks: verdict.asks === true, byPerson: false };
}
