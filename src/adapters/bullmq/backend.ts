import { createPostgresBackend, type JobsOptions, type JobType, Queue, Worker, type WorkerOptions, withBackend } from 'bullmq';
import pg from 'pg';
import { z } from 'zod';

/** Where the jobs are kept: Redis for many machines, or the Postgres that is there anyway. */
export type QueueBackend = { readonly kind: 'redis'; readonly url: string } | { readonly kind: 'postgres'; readonly url: string };

/** What stands in a job, in clear text: ids only. `attempt` is the number of its first delivery. */
export const JobData = z.object({ kind: z.literal('handle_ticket'), ticket: z.string().min(1), attempt: z.int().min(1) });
export type JobData = z.infer<typeof JobData>;

/** What we use of BullMQ's classes, whose types differ by backend. */
export interface BackendQueue {
  add(name: string, data: JobData, options: JobsOptions): Promise<unknown>;
  getJobCounts(...states: JobType[]): Promise<Record<string, number>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}
export interface BackendWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: unknown, error: Error) => void): unknown;
  on(event: 'stalled', listener: () => void): unknown;
  close(): Promise<void>;
  getBackend(): { close(force?: boolean): Promise<void> };
}
export interface BackendJob {
  readonly data: JobData;
  readonly attemptsStarted: number;
  removeDeduplicationKey(): Promise<boolean>;
}
type Settings = Pick<
  WorkerOptions,
  | 'concurrency'
  | 'lockDuration'
  | 'stalledInterval'
  | 'maxStalledCount'
  | 'drainDelay'
  | 'runRetryDelay'
  | 'removeOnComplete'
  | 'removeOnFail'
>;

export interface Backend {
  openQueue(): BackendQueue;
  openWorker(handle: (job: BackendJob) => Promise<void>, settings: Settings): BackendWorker;
}

/**
 * A connection that is lost in the middle of a query tells the query and then everybody: without a listener the whole process
 * ends, and BullMQ listens to idle connections only. Called with `new`, as a class of clients.
 */
function createGuardedClient(config: pg.ClientConfig): pg.Client {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  return client;
}

/** The two backends differ in how they are connected and in nothing else. */
export function openBackend(backend: QueueBackend, name: string): Backend {
  const defaultJobOptions = {
    // A job that ends here without an outcome met a failing backend; the deadlines in the store outlive it in any case.
    attempts: 100,
    backoff: { type: 'fixed', delay: 2_000 },
    // By default finished jobs are kept for ever.
    removeOnComplete: true,
    removeOnFail: true,
  };
  switch (backend.kind) {
    case 'redis': {
      const prefix = 'resolute';
      const connection = { url: backend.url, retryStrategy: (times: number) => Math.min(times * 100, 2_000), connectTimeout: 5_000 };
      return {
        openQueue: () => new Queue<JobData>(name, { connection, prefix, defaultJobOptions }),
        openWorker: (handle, settings) =>
          new Worker<JobData>(name, handle, { connection: { ...connection, maxRetriesPerRequest: null }, prefix, ...settings }),
      };
    }
    case 'postgres': {
      const Bound = withBackend(createPostgresBackend);
      const connection = {
        connectionString: backend.url,
        schema: 'bullmq',
        migrate: true,
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
        Client: createGuardedClient,
      };
      return {
        openQueue: () => new Bound.Queue<JobData>(name, { connection: { ...connection, max: 4 }, defaultJobOptions }),
        openWorker: (handle, settings) => new Bound.Worker<JobData>(name, handle, { connection: { ...connection, max: 5 }, ...settings }),
      };
    }
    default:
      return backend satisfies never;
  }
}
