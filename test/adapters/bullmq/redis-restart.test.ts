import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createBullQueue } from '../../../src/adapters/bullmq/bull-queue.ts';
import { asId, type TicketId } from '../../../src/domain/ids.ts';
import type { Job } from '../../../src/ports/queue.ts';
import { startRedis } from '../../support/redis.ts';
import { silentLogger } from '../../support/silent-logger.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'resolute-redis-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const job = (ticket: string): Job => ({ kind: 'handle_ticket', ticket: asId<TicketId>(ticket) });
const patient = { timeout: 20_000, interval: 50 };

test('a killed Redis makes `add` unreachable within its patience; when it is back the same queue and worker go on', {
  timeout: 60_000,
}, async () => {
  const first = await startRedis({ dir });
  const queue = createBullQueue({
    backend: { kind: 'redis', url: first.url },
    lockMs: 1_000,
    stalledMs: 500,
    patienceMs: 700,
    watchMs: 1_000,
    logger: silentLogger,
    random: () => 0,
  });
  const seen: string[] = [];
  await queue.work(
    async ({ ticket }) => {
      seen.push(ticket);
      return { kind: 'done' };
    },
    { concurrency: 2 },
  );
  await queue.add(job('before'));
  await vi.waitFor(() => expect(seen).toEqual(['before']), patient);
  await first.stop();

  const asked = performance.now();
  await expect(queue.add(job('during'))).rejects.toMatchObject({ code: 'queue.unreachable', retry: 'later' });
  expect(performance.now() - asked).toBeLessThan(2_000);

  const second = await startRedis({ dir, port: first.port });
  await vi.waitFor(() => queue.add(job('after')), patient);
  await vi.waitFor(() => expect(seen).toContain('after'), patient);
  await queue.close();
  await second.stop();
});

test('after Redis was flushed in mid-run, new jobs are taken and handled as before', { timeout: 30_000 }, async () => {
  const server = await startRedis();
  const queue = createBullQueue({
    backend: { kind: 'redis', url: server.url },
    name: 'flushed',
    watchMs: 500,
    logger: silentLogger,
    random: () => 0,
  });
  await queue.add(job('lost'));
  const redis = new Redis(server.url);
  await redis.flushall();
  redis.disconnect();
  const seen: string[] = [];
  await queue.work(
    async ({ ticket }) => {
      seen.push(ticket);
      return { kind: 'done' };
    },
    { concurrency: 1 },
  );

  await queue.add(job('lost'));

  await vi.waitFor(() => expect(seen).toEqual(['lost']), patient);
  await queue.close();
  await server.stop();
});

test('a queue can be closed while Redis is gone', { timeout: 30_000 }, async () => {
  const server = await startRedis();
  const queue = createBullQueue({
    backend: { kind: 'redis', url: server.url },
    name: 'gone',
    patienceMs: 500,
    logger: silentLogger,
    random: () => 0,
  });
  await queue.work(async () => ({ kind: 'done' }), { concurrency: 1 });
  await queue.add(job('1'));
  await server.stop();
  const asked = performance.now();

  await queue.close();

  expect(performance.now() - asked).toBeLessThan(3_000);
});
