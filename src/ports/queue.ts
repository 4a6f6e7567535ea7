import type { TicketId } from '../domain/ids.ts';

/** A job carries ids only: it is stored in clear text, and losing every job must only cost time. */
export type Job = { readonly kind: 'handle_ticket'; readonly ticket: TicketId };

export type JobOutcome = { readonly kind: 'done' } | { readonly kind: 'again'; readonly afterMs: number };

/**
 * Hands jobs to workers, at least once. It guarantees nothing else: a job may run twice, late, or never (a flushed
 * Redis); the cases' deadlines in the store find what was lost.
 */
export interface Queue {
  /**
   * Adds a job. Jobs for the same ticket that wait at the same time may be merged into one.
   * @throws queue.unreachable (retry later) when the backend does not take it.
   */
  add(job: Job, options?: { readonly delayMs?: number }): Promise<void>;
  /**
   * Starts working. The handler's `again` puts the job back with a delay; a thrown error does so with backoff, and is
   * logged. `attempt` starts at 1 and counts deliveries of this job.
   */
  work(handler: (job: Job, attempt: number) => Promise<JobOutcome>, options: { readonly concurrency: number }): Promise<QueueWorker>;
  /** Jobs waiting, delayed and active, for the console and shutdown. */
  depth(): Promise<{ readonly waiting: number; readonly delayed: number; readonly active: number }>;
  /** Closes every connection; after it nothing of the queue keeps the process alive. */
  close(): Promise<void>;
}

export interface QueueWorker {
  /** Stops taking jobs and waits for the running ones, at most `deadlineMs`. */
  stop(deadlineMs: number): Promise<void>;
}
