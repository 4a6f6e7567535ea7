import type { PastMail } from '../../src/mapping/hear-ticket.ts';
import type { MappedTicket } from '../../src/mapping/mapped-ticket.ts';
import type { Journal } from './journal.ts';
import type { HistorySource } from './source.ts';

interface Needs {
  readonly source: HistorySource;
  readonly journal: Journal;
  readonly hearTicket: (mail: PastMail) => MappedTicket;
  /** Share of the history that is read, and how many tickets that were. */
  readonly onProgress: (done: number, tickets: number) => void;
}

/** Reads the history page by page and hears it, going on where the journal ends. A ticket that the export shows twice counts once, as it was last. */
export async function hearHistory({ source, journal, hearTicket, onProgress }: Needs): Promise<readonly MappedTicket[]> {
  const heard = new Map(journal.tickets.map((ticket) => [ticket.id, ticket]));
  let { cursor } = journal;
  for (let end = journal.isWhole; !end; ) {
    const past = await source.read(cursor);
    const fresh = past.mails.map(hearTicket);
    for (const ticket of fresh) heard.set(ticket.id, ticket);
    journal.append(fresh, past);
    ({ cursor, end } = past);
    onProgress(past.done, heard.size);
  }
  return [...heard.values()];
}
