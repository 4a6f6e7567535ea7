import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type BullQueueOptions, createBullQueue } from '../../src/adapters/bullmq/bull-queue.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import type { Job, Queue } from '../../src/ports/queue.ts';
import { silentLogger } from '../support/silent-logger.ts';

export type NewQueue = (change?: Partial<BullQueueOptions>) => Queue;

const job = (ticket: string): Job => ({ kind: 'handle_ticket', ticket: asId<TicketId>(ticket) });
const done = { kind: 'done' } as const;
const soon = { timeout: 10_000, interval: 20 };

/** What the queue must do on whatever backend. */
export function describeQueue(backend: () => BullQueueOptions['backend']): void {
  const open: Queue[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((queue) => queue.close()));
  });

  function newQueue(name: string, change: Partial<BullQueueOptions> = {}): Queue {
    const queue = createBullQueue({ backend: backend(), name, logger: silentLogger, random: () => 0, ...change });
    open.push(queue);
    return queue;
  }
  const newName = () => `test-${randomBytes(6).toString('hex')}`;

  describe('queue', () => {
    test('a job is handled once, with its ticket and as its first attempt', async () => {
      const queue = newQueue(newName());
      const seen: [string, number][] = [];
      await queue.work(
        async ({ ticket }, attempt) => {
          seen.push([ticket, attempt]);
          return done;
        },
        { concurrency: 2 },
      );

      await queue.add(job('35436'));

      await vi.waitFor(() => expect(seen).toEqual([['35436', 1]]), soon);
      await vi.waitFor(async () => expect(await queue.depth()).toEqual({ waiting: 0, delayed: 0, active: 0 }), soon);
      expect(seen).toHaveLength(1);
    });

    test('a job added before any worker is there waits for one', async () => {
      const queue = newQueue(newName());
      await queue.add(job('1'));
      expect(await queue.depth()).toEqual({ waiting: 1, delayed: 0, active: 0 });
      const handler = vi.fn(async () => done);

      await queue.work(handler, { concurrency: 1 });

      await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(1), soon);
    });

    test('a delayed job comes after its delay, fractions of a millisecond included', async () => {
      const queue = newQueue(newName());
      const started = performance.now();
      const times: number[] = [];
      await queue.work(
        async () => {
          times.push(performance.now() - started);
          return done;
        },
        { concurrency: 1 },
      );

      await queue.add(job('1'), { delayMs: 300.5 });

      expect((await queue.depth()).delayed).toBe(1);
      await vi.waitFor(() => expect(times).toHaveLength(1), soon);
      expect(times[0]).toBeGreaterThanOrEqual(299);
    });

    test('`again` brings the job back after the time told, as the next attempt', async () => {
      const queue = newQueue(newName());
      const attempts: number[] = [];
      await queue.work(
        async (_job, attempt) => {
          attempts.push(attempt);
          return attempt < 3 ? { kind: 'again', afterMs: 20.7 } : done;
        },
        { concurrency: 1 },
      );

      await queue.add(job('1'));

      await vi.waitFor(() => expect(attempts).toEqual([1, 2, 3]), soon);
      await vi.waitFor(async () => expect(await queue.depth()).toEqual({ waiting: 0, delayed: 0, active: 0 }), soon);
    });

    test('a job whose handler throws comes back after a while', async () => {
      const queue = newQueue(newName());
      const times: number[] = [];
      await queue.work(
        async (_job, attempt) => {
          times.push(performance.now());
          if (attempt === 1) throw new Error('planned by the test');
          return done;
        },
        { concurrency: 1 },
      );

      await queue.add(job('1'));

      await vi.waitFor(() => expect(times).toHaveLength(2), soon);
      expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(490);
    });

    test('jobs of one ticket that wait at the same time are merged; another ticket is not', async () => {
      const queue = newQueue(newName());
      for (let n = 0; n < 5; n += 1) await queue.add(job('1'));
      await queue.add(job('2'));
      expect((await queue.depth()).waiting).toBe(2);
      const tickets: string[] = [];

      await queue.work(
        async ({ ticket }) => {
          tickets.push(ticket);
          return done;
        },
        { concurrency: 1 },
      );

      await vi.waitFor(() => expect(tickets.sort()).toEqual(['1', '2']), soon);
    });

    test('a waiting delayed job does not swallow one that is due now', async () => {
      const queue = newQueue(newName());
      const handler = vi.fn(async () => done);
      await queue.add(job('1'), { delayMs: 60_000 });
      await queue.work(handler, { concurrency: 1 });

      await queue.add(job('1'));

      await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(1), soon);
    });

    test('a job that arrives while one of the same ticket is active is not lost', async () => {
      const queue = newQueue(newName());
      const gate = Promise.withResolvers<void>();
      const handler = vi.fn(async () => {
        await gate.promise;
        return done;
      });
      await queue.work(handler, { concurrency: 1 });
      await queue.add(job('1'));
      await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(1), soon);

      await queue.add(job('1'));
      await queue.add(job('1'));
      gate.resolve();

      await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(2), soon);
      await vi.waitFor(async () => expect(await queue.depth()).toEqual({ waiting: 0, delayed: 0, active: 0 }), soon);
      expect(handler).toHaveBeenCalledTimes(2);
    });

    test('two workers share the jobs, each of which is handled once', async () => {
      const name = newName();
      const [one, two] = [newQueue(name), newQueue(name)];
      const seen = { one: [] as string[], two: [] as string[] };
      const slowly = (list: string[]) => async (handled: Job) => {
        list.push(handled.ticket);
        await wait(10);
        return done;
      };
      await one.work(slowly(seen.one), { concurrency: 2 });
      await two.work(slowly(seen.two), { concurrency: 2 });

      const tickets = Array.from({ length: 40 }, (_, n) => `${n}`);
      await Promise.all(tickets.map((ticket) => one.add(job(ticket))));

      await vi.waitFor(() => expect([...seen.one, ...seen.two].sort()).toEqual(tickets.toSorted()), soon);
      expect(seen.one.length).toBeGreaterThan(0);
      expect(seen.two.length).toBeGreaterThan(0);
    });

    test('stopping waits for the running job and takes no other', async () => {
      const queue = newQueue(newName());
      const events: string[] = [];
      const worker = await queue.work(
        async ({ ticket }) => {
          events.push(`start ${ticket}`);
          await wait(200);
          events.push(`end ${ticket}`);
          return done;
        },
        { concurrency: 1 },
      );
      await queue.add(job('1'));
      await queue.add(job('2'));
      await vi.waitFor(() => expect(events).toEqual(['start 1']), soon);

      await worker.stop(5_000);

      expect(events).toEqual(['start 1', 'end 1']);
      expect(await queue.depth()).toEqual({ waiting: 1, delayed: 0, active: 0 });
    });

    test('stopping gives up at the deadline, and the job is taken over by another worker', async () => {
      const name = newName();
      const [first, second] = [newQueue(name, { lockMs: 400, stalledMs: 200 }), newQueue(name, { lockMs: 400, stalledMs: 200 })];
      const stuck = Promise.withResolvers<void>();
      const worker = await first.work(async () => stuck.promise.then(() => done), { concurrency: 1 });
      await first.add(job('1'));
      await vi.waitFor(async () => expect((await first.depth()).active).toBe(1), soon);
      const asked = performance.now();

      await worker.stop(100);

      expect(performance.now() - asked).toBeLessThan(2_000);
      const attempts: number[] = [];
      await second.work(
        async (_job, attempt) => {
          attempts.push(attempt);
          return done;
        },
        { concurrency: 1 },
      );
      await vi.waitFor(() => expect(attempts).toEqual([2]), soon);
      stuck.resolve();
    });

    test('after closing, adding is refused as unreachable', async () => {
      const queue = newQueue(newName(), { patienceMs: 500 });
      await queue.add(job('1'));

      await queue.close();

      await expect(queue.add(job('2'))).rejects.toMatchObject({ code: 'queue.unreachable', retry: 'later' });
    });
  });
}
