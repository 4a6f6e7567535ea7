import { expect, test, vi } from 'vitest';
import type { Backend, BackendJob, BackendWorker } from '../../../src/adapters/bullmq/backend.ts';
import { keepWorking } from '../../../src/adapters/bullmq/worker.ts';
import { recordingLogger } from '../../support/silent-logger.ts';

/** Stands for a BullMQ worker; `give` hands it a job, as a backend does that works. */
function scriptedBackend() {
  const opened: { give(): Promise<void>; closed: boolean }[] = [];
  const open: Backend['openWorker'] = (handle) => {
    const one = { give: () => handle({} as BackendJob), closed: false };
    opened.push(one);
    const worker: BackendWorker = {
      on: () => undefined,
      close: async () => {
        one.closed = true;
      },
      getBackend: () => ({ close: async () => undefined }),
    };
    return worker;
  };
  return { opened, open };
}

function needs(waiting: () => number) {
  const backend = scriptedBackend();
  const logger = recordingLogger();
  const worker = keepWorking({
    open: backend.open,
    waiting: async () => waiting(),
    handle: async () => undefined,
    concurrency: 1,
    lockMs: 1_000,
    stalledMs: 500,
    watchMs: 20,
    logger,
  });
  return { ...backend, logger, worker };
}

test('a worker that gets nothing although jobs wait is replaced', async () => {
  const { opened, worker, logger } = needs(() => 3);

  await vi.waitFor(() => expect(opened.length).toBeGreaterThan(1));

  expect(opened[0]?.closed).toBe(true);
  expect(logger.lines[0]?.level).toBe('warn');
  await worker.stop(100);
});

test('a worker that gets jobs, or for which none wait, is left alone', async () => {
  const busy = needs(() => 3);
  const idle = needs(() => 0);
  const giving = setInterval(() => void busy.opened[0]?.give(), 5);

  await new Promise((done) => setTimeout(done, 200));

  clearInterval(giving);
  expect(busy.opened).toHaveLength(1);
  expect(idle.opened).toHaveLength(1);
  await Promise.all([busy.worker.stop(100), idle.worker.stop(100)]);
});
