import type { Instant } from './ids.ts';

/** Something seen in a ticket beside the bot's own turns that tells what became of it. `key` makes each thing count once. */
export type Sighting =
  /** The customer's rating, by its id; it may change. `whose` work it is about. */
  | {
      readonly type: 'ticket_rated';
      readonly key: string;
      readonly score: 'good' | 'bad';
      readonly whose: 'bot' | 'people';
      readonly at: Instant;
    }
  /** A ticket that the bot had resolved is open again without a word of the customer. `key` is the turn that had resolved it. */
  | { readonly type: 'ticket_reopened'; readonly key: string; readonly how: 'person' | 'status'; readonly at: Instant }
  /** The first public words of a person. `key` is the comment. */
  | { readonly type: 'people_answered'; readonly key: string; readonly at: Instant }
  /** People brought the ticket to its end. `key` is the customer's last message. */
  | { readonly type: 'people_solved'; readonly key: string; readonly at: Instant }
  /** The ticket ended on a question of the bot that the customer never answered. `key` is the turn that asked. */
  | { readonly type: 'question_unanswered'; readonly key: string; readonly at: Instant };
