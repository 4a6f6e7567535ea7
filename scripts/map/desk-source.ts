import { ResoluteError } from '../../src/domain/errors.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { HelpDesk } from '../../src/ports/help-desk.ts';
import type { HistorySource, Past } from './source.ts';

interface Needs {
  readonly helpDesk: Pick<HelpDesk, 'pastTickets'>;
  /** Its address. */
  readonly name: string;
  readonly days: number;
  readonly since: Instant;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  /** The help desk wants us to wait. */
  readonly onWait: (seconds: number) => void;
}

const usualWaitMs = 10_000;
const longestWaitMs = 120_000;
const mostWaits = 10;

/** The help desk's history by its export, which may be asked few times a minute. */
export function createDeskSource({ helpDesk, name, days, since, clock, sleep, onWait }: Needs): HistorySource {
  const began = Date.parse(since);
  return {
    name: `${name}, ${days} days`,
    async read(cursor): Promise<Past> {
      const page = await patiently(() => helpDesk.pastTickets(cursor === null ? { start: since } : { cursor }));
      const reached = Date.parse(page.tickets.at(-1)?.updatedAt ?? since);
      return {
        // Tickets that were only changed in this time are older mail.
        mails: page.tickets
          .filter(({ createdAt }) => createdAt >= since)
          .map(({ id, createdAt, requester, subject, description }) => ({ id, at: createdAt, requester, subject, text: description })),
        cursor: page.cursor,
        end: page.end,
        done: page.end ? 1 : Math.min(1, Math.max(0, (reached - began) / (Date.parse(clock.now()) - began))),
      };
    },
  };

  async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (let waits = 0; ; waits += 1) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof ResoluteError) || error.retry !== 'later' || waits === mostWaits) throw error;
        const wait = Math.min(longestWaitMs, error.retryAfterMs ?? usualWaitMs);
        onWait(Math.ceil(wait / 1000));
        await sleep(wait);
      }
    }
  }
}
