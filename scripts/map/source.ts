import type { PastMail } from '../../src/mapping/hear-ticket.ts';

/** Where past mail comes from, some at a time. */
export interface HistorySource {
  /** Tells this history from others: what was read of one is not gone on with in another. */
  readonly name: string;
  /** What comes after the cursor of the last answer; null: from the beginning. */
  read(cursor: string | null): Promise<Past>;
}

export interface Past {
  readonly mails: readonly PastMail[];
  readonly cursor: string;
  readonly end: boolean;
  /** How much of the history is read, from 0 to 1. */
  readonly done: number;
}
