import type { createAct } from '../agent/act.ts';
import { createAlert } from '../agent/alert.ts';
import { createGiveUp } from '../agent/give-up.ts';
import { createLookAfter } from '../agent/look-after.ts';
import type { Pack, PackInForce } from '../agent/situation.ts';
import { createTell } from '../agent/tell.ts';
import { createWithPeople } from '../agent/with-people.ts';
import { createWorkEscalation } from '../agent/work-escalation.ts';
import type { createWriteTicket } from '../agent/write-ticket.ts';
import { createLookAfterCases } from '../jobs/look-after-cases.ts';
import { everyMs, nightly, onceSince } from '../jobs/once-in-a-while.ts';
import { createReconcile } from '../jobs/reconcile.ts';
import { repeat } from '../jobs/repeat.ts';
import { createSendNotices } from '../jobs/send-notices.ts';
import { createTellSuspended } from '../jobs/tell-suspended.ts';
import type { Clock } from '../ports/clock.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';

/** So often that a deadline is met within a minute even when one look fails or its worker dies. */
const LOOK_MS = 15_000;
const NOW_AND_THEN_MS = 10 * 60_000;
/** In the shop's time: when nobody writes and the help desk has time. */
const NIGHT_HOUR = 3;

/** The parts that follow a ticket when people have it. */
export function composeFollowUp(needs: {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly queue: Queue;
  readonly pack: Pack;
  readonly packInForce: PackInForce;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly notifiers: readonly Notifier[];
  readonly writeTicket: ReturnType<typeof createWriteTicket>;
  readonly act: Pick<ReturnType<typeof createAct>, 'act' | 'handOver'>;
  readonly worker: string;
  readonly leaseMs: number;
  readonly concurrency: number;
  readonly patienceMs: number;
}) {
  const { store, helpDesk, queue, pack, clock, ids, logger, notifiers, writeTicket, act, worker, leaseMs, concurrency, patienceMs } = needs;
  const tell = createTell({ channels: notifiers.map(({ name }) => name), clock });
  const alert = createAlert({ store, pack, writeTicket, tell });
  const lookAfter = createLookAfter({ store, helpDesk, pack, clock, alert });
  const lookAfterCases = createLookAfterCases({ store, helpDesk, clock, logger, lookAfter, worker, leaseMs, concurrency });
  const sendNotices = createSendNotices({ notices: store.notices, notifiers, clock, logger });
  const reconcile = createReconcile({ store, helpDesk, queue, pack, clock, logger, patienceMs });
  const tellSuspended = createTellSuspended({ helpDesk, notices: store.notices, pack, tell });

  async function lookAfterAll(): Promise<number> {
    const looked = await lookAfterCases();
    await sendNotices();
    return looked;
  }

  return {
    tell,
    people: createWithPeople({ store, pack, clock, lookAfter }),
    giveUp: createGiveUp({ store, helpDesk, pack, packInForce: needs.packInForce, clock, ids, act, tell }),
    /** Reminders of missed deadlines, and the notices of them. Returns how many cases it looked at. */
    lookAfter: lookAfterAll,
    reconcile,
    tellSuspended,
    workEscalation: createWorkEscalation({ store, helpDesk, queue, pack, clock, writeTicket, worker, leaseMs, patienceMs }),
    /** What runs by itself in a worker. */
    start(): { stop(): Promise<void> }[] {
      const runs = { runs: store.runs, clock };
      const night = onceSince('reconcile', { ...runs, begins: nightly(pack.calendar.startOfDay, NIGHT_HOUR) }, reconcile);
      const hour = onceSince('suspended', { ...runs, begins: everyMs(3_600_000) }, tellSuspended);
      return [
        repeat('follow-up', LOOK_MS, lookAfterAll, logger),
        repeat('reconcile', NOW_AND_THEN_MS, night, logger),
        repeat('suspended', NOW_AND_THEN_MS, hour, logger),
        repeat('old-answers', NOW_AND_THEN_MS, () => store.people.writes.forgetOld(clock.now()), logger),
      ];
    },
  };
}
