import type { Response } from 'express';
import type { ConsoleReads } from '../../ports/console-reads.ts';
import type { Logger } from '../../ports/logger.ts';
import { topicsOf } from './topics.ts';

export interface Listener {
  readonly account: string;
  readonly response: Response;
  /** Whether the session or token behind it is still good; asked now and then, and no sign of life itself. */
  readonly isStillIn: () => Promise<boolean>;
}

const LOOK_MS = 1_000;
const BEAT_MS = 20_000;
const MOST_OF_ONE = 20;
/** Reconnecting at once after a restart would be all of them at once. */
const RETRY_MS = 3_000;

/**
 * Tells open pages what has changed, by the names of what they show; what it is they read anew, with their own rights. It goes by
 * the audit trail, which every process writes, and looks there only while somebody listens.
 */
export function createLive({ reads, logger }: { readonly reads: Pick<ConsoleReads, 'changedSince'>; readonly logger: Logger }) {
  const listeners = new Set<Listener>();
  let place: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let beat: NodeJS.Timeout | null = null;

  return {
    /** False when this account has too many open. */
    listen(listener: Listener): boolean {
      const { response, account } = listener;
      if ([...listeners].filter((each) => each.account === account).length >= MOST_OF_ONE) return false;
      response.status(200).set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
      response.write(`retry: ${RETRY_MS}\n\n`);
      listeners.add(listener);
      response.on('close', () => leave(listener));
      // The first look only finds out where the trail ends.
      timer ??= setTimeout(look, 0);
      beat ??= setInterval(heartbeat, BEAT_MS);
      return true;
    },

    stop(): void {
      for (const listener of [...listeners]) {
        leave(listener);
        listener.response.end();
      }
    },
  };

  function leave(listener: Listener): void {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    if (timer) clearTimeout(timer);
    if (beat) clearInterval(beat);
    [timer, beat, place] = [null, null, null];
  }

  async function look(): Promise<void> {
    try {
      const { seq, types } = await reads.changedSince(place);
      place = seq;
      const topics = new Set(types.flatMap(topicsOf));
      if (topics.size > 0) for (const { response } of listeners) response.write(`event: changed\ndata: ${[...topics].join(' ')}\n\n`);
    } catch (error) {
      logger.warn('What has changed could not be read; open pages will hear of it later.', {
        cause: error instanceof Error ? error.name : 'unknown',
      });
    }
    timer = listeners.size > 0 ? setTimeout(look, LOOK_MS) : null;
  }

  async function heartbeat(): Promise<void> {
    for (const listener of [...listeners]) {
      const isIn = await listener.isStillIn().catch(() => true);
      if (isIn) listener.response.write(': here\n\n');
      else listener.response.end();
    }
  }
}
