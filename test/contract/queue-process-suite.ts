import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { QueueBackend } from '../../src/adapters/bullmq/backend.ts';
import { createBullQueue } from '../../src/adapters/bullmq/bull-queue.ts';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import { silentLogger } from '../support/silent-logger.ts';

const ticket = asId<TicketId>('35436');

/** What the queue must do when processes end, on whatever backend. */
export function describeQueueProcesses(backend: () => QueueBackend): void {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  /** A process with a queue of its own that runs `body`. */
  function start(name: string, body: string): ChildProcess {
    const source = new URL('../../src/adapters/bullmq/bull-queue.ts', import.meta.url).href;
    const logger = '{ debug() {}, info() {}, warn() {}, error() {} }';
    const options = `{ backend: ${JSON.stringify(backend())}, name: '${name}', lockMs: 500, stalledMs: 250, logger: ${logger}, random: () => 0 }`;
    const script = `const { createBullQueue } = await import('${source}'); const queue = createBullQueue(${options}); ${body}`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    return child;
  }

  async function says(child: ChildProcess, word: string): Promise<void> {
    for await (const data of child.stdout ?? []) if (String(data).includes(word)) return;
    throw new Error(`the process ended without saying "${word}"`);
  }

  const newName = () => `test-${randomBytes(6).toString('hex')}`;

  describe('processes', () => {
    test('the job of a killed worker is taken over, as often as workers are killed', { timeout: 30_000 }, async () => {
      const name = newName();
      const queue = createBullQueue({ backend: backend(), name, lockMs: 500, stalledMs: 250, logger: silentLogger, random: () => 0 });
      await queue.add({ kind: 'handle_ticket', ticket });
      for (let round = 1; round <= 3; round += 1) {
        const child = start(
          name,
          "await queue.work((_job, attempt) => { console.log('got ' + attempt); return new Promise(() => {}); }, { concurrency: 1 });",
        );
        await says(child, `got ${round}`);
        child.kill('SIGKILL');
        await once(child, 'exit');
      }

      const attempts: number[] = [];
      await queue.work(
        async (_job, attempt) => {
          attempts.push(attempt);
          return { kind: 'done' };
        },
        { concurrency: 1 },
      );

      await vi.waitFor(() => expect(attempts).toEqual([4]), { timeout: 10_000 });
      await vi.waitFor(async () => expect(await queue.depth()).toEqual({ waiting: 0, delayed: 0, active: 0 }), { timeout: 5_000 });
      await queue.close();
    });

    test('a job that was merged into one of a killed worker is handled', { timeout: 30_000 }, async () => {
      const name = newName();
      const queue = createBullQueue({ backend: backend(), name, lockMs: 500, stalledMs: 250, logger: silentLogger, random: () => 0 });
      await queue.add({ kind: 'handle_ticket', ticket });
      await queue.add({ kind: 'handle_ticket', ticket });
      const child = start(name, "await queue.work(() => { console.log('got'); return new Promise(() => {}); }, { concurrency: 1 });");
      await says(child, 'got');
      await queue.add({ kind: 'handle_ticket', ticket });
      child.kill('SIGKILL');

      const handler = vi.fn(async () => ({ kind: 'done' }) as const);
      await queue.work(handler, { concurrency: 1 });

      await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(2), { timeout: 10_000 });
      await queue.close();
    });

    test('after closing nothing keeps the process alive', { timeout: 30_000 }, async () => {
      const body = `
        const worked = Promise.withResolvers();
        await queue.work(async () => { worked.resolve(); return { kind: 'done' }; }, { concurrency: 2 });
        await queue.add({ kind: 'handle_ticket', ticket: '1' });
        await worked.promise;
        await queue.close();
        console.log('closed');`;
      const child = start(newName(), body);
      const exit = once(child, 'exit');
      await says(child, 'closed');
      const closed = performance.now();

      const [code] = await exit;

      expect(code).toBe(0);
      expect(performance.now() - closed).toBeLessThan(2_000);
    });
  });
}
