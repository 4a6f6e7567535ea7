import type { createLookAfter } from '../agent/look-after.ts';
import { withLease } from '../agent/with-lease.ts';
import { ResoluteError } from '../domain/errors.ts';
import type { TicketId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { Claim, Store } from '../ports/store.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly lookAfter: ReturnType<typeof createLookAfter>;
  readonly worker: string;
  readonly leaseMs: number;
  /** Cases looked after at the same time. */
  readonly concurrency: number;
}

const AT_ONCE = 500;

/**
 * Looks after every case with people, or waiting for an answer, whose deadline has passed. The deadlines stand in the store:
 * a worker that dies here leaves a lease that runs out, and the next look finds what it left. Returns how many it looked at.
 */
export function createLookAfterCases({ store, helpDesk, clock, logger, lookAfter, worker, leaseMs, concurrency }: Needs) {
  return async function lookAfterCases(): Promise<number> {
    let looked = 0;
    for (;;) {
      const due = [...(await store.cases.toLookAfter(clock.now(), AT_ONCE))];
      const found = due.length;
      let failed = 0;
      const hands = Array.from({ length: Math.min(concurrency, found) }, async () => {
        for (let ticket = due.shift(); ticket !== undefined; ticket = due.shift()) if (!(await tryLook(ticket))) failed += 1;
      });
      await Promise.all(hands);
      looked += found - failed;
      // What failed is due again: it waits for the next round rather than turning here.
      if (found < AT_ONCE || failed > 0) return looked;
    }
  };

  async function tryLook(ticket: TicketId): Promise<boolean> {
    const claim = await store.cases.look(ticket, worker, leaseMs);
    if (!claim) return true;
    try {
      await withLease(store, claim, leaseMs, () => look(claim));
      return true;
    } catch (error) {
      logger.warn('A case could not be looked after and will be tried again.', {
        ticket,
        code: error instanceof ResoluteError ? error.code : 'unexpected',
        cause: error instanceof Error && !(error instanceof ResoluteError) ? `${error.name}: ${error.message.slice(0, 120)}` : '',
      });
      await store.cases.letGo(claim).catch(() => undefined);
      return false;
    }
  }

  async function look(claim: Claim): Promise<void> {
    const thread = await helpDesk.readThread(claim.case.ticket);
    const { seenStamp } = claim.case;
    const { standing, written, events } = await lookAfter(claim, thread, claim.case.state === 'asked' ? 'bot' : 'people');
    // What others changed between must still be found by the sweep: only a reminder on top of what was seen moves the stamp.
    const stamp = written !== null && thread?.ticket.updatedAt === seenStamp ? written : seenStamp;
    await store.cases.release(claim, { ...standing, seenStamp: stamp }, events);
  }
}
