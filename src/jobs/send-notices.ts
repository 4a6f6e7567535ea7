import { later } from '../domain/calendar.ts';
import { ResoluteError } from '../domain/errors.ts';
import type { Notice } from '../domain/notice.ts';
import type { Clock } from '../ports/clock.ts';
import type { NoticeStore } from '../ports/follow-up.ts';
import type { Logger } from '../ports/logger.ts';
import type { Notifier } from '../ports/notifier.ts';

interface Needs {
  readonly notices: NoticeStore;
  readonly notifiers: readonly Notifier[];
  readonly clock: Clock;
  readonly logger: Logger;
}

const AT_ONCE = 50;
/** About a day at the longest wait. */
const MOST_TRIES = 30;
const LONGEST_WAIT_MS = 3_600_000;

/** Sends what is due over its channel. Surely not delivered: tried again, ever later. Lost on the way: left at that. */
export function createSendNotices({ notices, notifiers, clock, logger }: Needs) {
  return async function sendNotices(): Promise<number> {
    let sent = 0;
    for (;;) {
      const due = await notices.take(clock.now(), AT_ONCE);
      await Promise.all(due.map(send));
      sent += due.length;
      if (due.length < AT_ONCE) return sent;
    }
  };

  async function send(notice: Notice & { readonly attempts: number }): Promise<void> {
    const notifier = notifiers.find(({ name }) => name === notice.channel);
    if (!notifier) return notices.finish(notice.id, { state: 'refused', code: 'notifier.no_channel' }, clock.now());
    try {
      await notifier.send(notice);
      await notices.finish(notice.id, { state: 'done', code: null }, clock.now());
    } catch (error) {
      const code = error instanceof ResoluteError ? error.code : 'notifier.unexpected';
      logger.warn('A notice was not delivered.', { channel: notice.channel, code, attempts: notice.attempts });
      await settle(notice, error, code);
    }
  }

  function settle(notice: Notice & { readonly attempts: number }, error: unknown, code: string): Promise<void> {
    const again = error instanceof ResoluteError && error.retry === 'later' && error.effect === 'none';
    if (again && notice.attempts < MOST_TRIES) {
      const wait = Math.min(5_000 * 2 ** (notice.attempts - 1), LONGEST_WAIT_MS);
      return notices.again(notice.id, later(clock.now(), wait), code);
    }
    const unclear = error instanceof ResoluteError && error.effect === 'unknown';
    return notices.finish(notice.id, { state: unclear ? 'unclear' : 'refused', code }, clock.now());
  }
}
