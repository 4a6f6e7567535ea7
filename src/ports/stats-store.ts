import type { ChainRow } from '../audit/chain.ts';
import type { InShop, TicketHistory } from '../domain/history.ts';
import type { Instant, TurnId } from '../domain/ids.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Claim } from './store.ts';

/** What the numbers are reckoned from. One transaction a method, like the rest of the store. */
export interface StatsStore {
  /** Notes what was seen in the ticket; what is known already changes nothing. @throws store.fenced */
  noteSeen(claim: Claim, sightings: readonly Sighting[]): Promise<void>;
  /** Resolved turns with actions that ended in that time and were not read again yet, oldest first. */
  toReread(ended: { readonly after: Instant; readonly before: Instant }, limit: number): Promise<readonly TurnId[]>;
  /** Whether the shop shows what was done; the first answer stays. */
  noteReread(turn: TurnId, inShop: InShop, at: Instant): Promise<void>;
  /** Lets both sources be read as of one moment. */
  snapshot<Result>(work: (sources: StatsSources) => Promise<Result>): Promise<Result>;
}

export interface StatsSources {
  /** Whole histories, by the tables, of at least every ticket with which something happened since then. */
  tables(since: Instant): Promise<readonly TicketHistory[]>;
  /** The whole audit log, oldest row first. */
  audit(): AsyncIterable<ChainRow>;
}
