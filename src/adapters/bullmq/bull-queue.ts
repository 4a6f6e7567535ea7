import { asId, type TicketId } from '../../domain/ids.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Job, Queue, QueueWorker } from '../../ports/queue.ts';
import { type BackendJob, JobData, openBackend, type QueueBackend } from './backend.ts';
import { backoffMs } from './backoff.ts';
import { queueUnreachable, within } from './queue-errors.ts';
import { keepWorking } from './worker.ts';

export interface BullQueueOptions {
  readonly backend: QueueBackend;
  /** Queues of different names on one backend know nothing of each other. No colon. */
  readonly name?: string;
  /** How long a job is held without a sign of life before another worker may take it. */
  readonly lockMs?: number;
  /** How often workers look for such jobs. */
  readonly stalledMs?: number;
  /** How long `add` and `depth` wait for the backend. */
  readonly patienceMs?: number;
  /** How often a worker that gets no jobs although some wait is noticed; it is replaced after two times of it. */
  readonly watchMs?: number;
  readonly logger: Logger;
  readonly random: () => number;
}

/** After so long a waiting job no longer swallows new ones, should its mark ever be left behind without it. */
const mergeForMs = 60_000;

export function createBullQueue(options: BullQueueOptions): Queue {
  const { logger, random, patienceMs = 5_000 } = options;
  const backend = openBackend(options.backend, options.name ?? 'tickets');
  const queue = backend.openQueue();
  queue.on('error', (error: Error) => logger.warn('the queue backend reports an error', { code: codeOf(error) }));
  const workers = new Set<QueueWorker>();

  async function put(data: JobData, delayMs: number): Promise<void> {
    const merge = delayMs === 0 ? { deduplication: { id: `ticket-${data.ticket}`, ttl: mergeForMs } } : {};
    try {
      await within(patienceMs, queue.add(data.kind, data, { ...merge, delay: Math.ceil(delayMs) }), 'add');
    } catch (cause) {
      throw queueUnreachable('the queue did not take the job', { cause });
    }
  }

  return {
    async add(job, { delayMs = 0 } = {}) {
      await put({ ...job, attempt: 1 }, delayMs);
    },

    async work(handler, { concurrency }) {
      const handle = (job: BackendJob) => handleOne(job, handler, { put, logger, random });
      const { lockMs = 30_000, stalledMs = 15_000, watchMs = 15_000 } = options;
      const worker = keepWorking({ open: backend.openWorker, waiting, handle, concurrency, lockMs, stalledMs, watchMs, logger });
      workers.add(worker);
      return {
        async stop(deadlineMs) {
          workers.delete(worker);
          await worker.stop(deadlineMs);
        },
      };
    },

    depth: counts,

    async close() {
      // Not at once: a connection torn from a worker that is just ending its job leaves it waiting, with its timers, for ever.
      await Promise.all([...workers].map((worker) => worker.stop(patienceMs)));
      workers.clear();
      // A backend that is down cannot say goodbye.
      await within(patienceMs, queue.close(), 'close').catch(() => queue.disconnect().catch(() => undefined));
    },
  };

  async function counts() {
    try {
      const found = await within(patienceMs, queue.getJobCounts('wait', 'prioritized', 'delayed', 'active'), 'depth');
      const of = (name: string) => found[name] ?? 0;
      return { waiting: of('wait') + of('prioritized'), delayed: of('delayed'), active: of('active') };
    } catch (cause) {
      throw queueUnreachable('the queue does not answer', { cause });
    }
  }

  async function waiting() {
    return (await counts()).waiting;
  }
}

interface Around {
  readonly put: (data: JobData, delayMs: number) => Promise<void>;
  readonly logger: Logger;
  readonly random: () => number;
}

/**
 * A job that is to come back is added anew before this one ends, so a crash in between costs a second run and never the job.
 * BullMQ's own way (`moveToDelayed`) once completed jobs unworked when two processes shared a Postgres queue.
 */
async function handleOne(
  job: BackendJob,
  handler: (job: Job, attempt: number) => Promise<{ kind: 'done' } | { kind: 'again'; afterMs: number }>,
  around: Around,
): Promise<void> {
  const { put, logger, random } = around;
  const parsed = JobData.safeParse(job.data);
  if (!parsed.success) {
    logger.error('a job of unknown shape was dropped');
    return;
  }
  const { kind, ticket } = parsed.data;
  const attempt = parsed.data.attempt + Math.max(0, job.attemptsStarted - 1);
  // From here on a new arrival gets a job of its own; one that was merged into this job was stored before this line.
  await job.removeDeduplicationKey();
  let afterMs: number;
  try {
    const outcome = await handler({ kind, ticket: asId<TicketId>(ticket) }, attempt);
    if (outcome.kind === 'done') return;
    afterMs = outcome.afterMs;
  } catch (error) {
    afterMs = backoffMs(attempt, error, random);
    logger.warn('a job failed and will run again', { ticket, attempt, afterMs, code: codeOf(error) });
  }
  await put({ kind, ticket, attempt: attempt + 1 }, Math.max(1, afterMs));
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
