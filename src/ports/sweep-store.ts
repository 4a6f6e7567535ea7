import type { Instant, TicketId } from '../domain/ids.ts';
import type { Arrival } from './store.ts';

export interface SweepStore {
  /** Where the last sweep ended; null before the first. */
  cursor(): Promise<string | null>;
  /** When it ended there; null before the first. */
  sweptAt(): Promise<Instant | null>;
  /**
   * In one transaction: notes the arrivals (those not known yet and whose stamp differs from the case's `seenStamp`), moves the cursor.
   * @returns the tickets that became due.
   */
  advance(cursor: string, arrivals: readonly (Arrival & { readonly stamp: string })[], now?: Instant): Promise<readonly TicketId[]>;
  /** The same for tickets found otherwise; the cursor stays. */
  note(arrivals: readonly (Arrival & { readonly stamp?: string })[]): Promise<readonly TicketId[]>;
}
