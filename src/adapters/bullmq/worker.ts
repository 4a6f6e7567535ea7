import type { Logger } from '../../ports/logger.ts';
import type { QueueWorker } from '../../ports/queue.ts';
import type { Backend, BackendJob, BackendWorker } from './backend.ts';

export interface WorkerNeeds {
  readonly open: Backend['openWorker'];
  /** Jobs waiting now. */
  readonly waiting: () => Promise<number>;
  readonly handle: (job: BackendJob) => Promise<void>;
  readonly concurrency: number;
  readonly lockMs: number;
  readonly stalledMs: number;
  readonly watchMs: number;
  readonly logger: Logger;
}

/**
 * A BullMQ worker that is replaced when it no longer gets jobs although some wait: after a restart of Redis workers have been
 * seen connected and idle for ever, so being connected proves nothing.
 */
export function keepWorking({ open, waiting, handle, concurrency, lockMs, stalledMs, watchMs, logger }: WorkerNeeds): QueueWorker {
  let running = 0;
  let started = 0;
  let idleTicks = 0;
  let startedAtLastTick = 0;
  let stopping = false;
  let worker = openWorker();
  const watch = setInterval(() => void look(), watchMs);
  watch.unref();

  return {
    async stop(deadlineMs) {
      stopping = true;
      clearInterval(watch);
      await closeWithin(worker, deadlineMs);
    },
  };

  function openWorker(): BackendWorker {
    const settings = {
      concurrency,
      lockDuration: lockMs,
      stalledInterval: stalledMs,
      // The default gives a job up after one killed worker, silently; here only the case in the store decides that.
      maxStalledCount: 1_000,
      drainDelay: 5,
      runRetryDelay: 1_000,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    };
    const opened = open(counted, settings);
    opened.on('error', (error: Error) => logger.warn('a queue worker reports an error', { name: error.name }));
    opened.on('failed', (_job: unknown, error: Error) => logger.error('a job could not be put back into the queue', { name: error.name }));
    opened.on('stalled', () => logger.warn('a job was taken over from a worker that gave no sign of life'));
    return opened;
  }

  async function counted(job: BackendJob): Promise<void> {
    running += 1;
    started += 1;
    try {
      await handle(job);
    } finally {
      running -= 1;
    }
  }

  async function look(): Promise<void> {
    const idle = started === startedAtLastTick && running < concurrency && (await waiting().catch(() => 0)) > 0;
    startedAtLastTick = started;
    idleTicks = idle ? idleTicks + 1 : 0;
    if (idleTicks < 2 || stopping) return;
    idleTicks = 0;
    logger.warn('a queue worker got no jobs although some wait; it is replaced');
    const old = worker;
    worker = openWorker();
    await closeWithin(old, watchMs);
  }
}

/** Waits for the running jobs; at the deadline lets go of the backend, so that others take over what is left. */
async function closeWithin(worker: BackendWorker, deadlineMs: number): Promise<void> {
  const closing = worker.close().catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<'late'>((late) => {
    timer = setTimeout(() => late('late'), deadlineMs);
  });
  const ended = await Promise.race([closing, deadline]);
  clearTimeout(timer);
  if (ended === 'late')
    await worker
      .getBackend()
      .close(true)
      .catch(() => undefined);
}
