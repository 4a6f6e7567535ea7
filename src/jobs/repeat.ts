import type { Logger } from '../ports/logger.ts';

/** Runs a task again and again with a pause between; a failure is logged and the next run comes. `stop` waits for the run under way. */
export function repeat(name: string, everyMs: number, task: () => Promise<unknown>, logger: Logger): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();

  const schedule = () => {
    timer = setTimeout(() => {
      running = run();
    }, everyMs);
  };
  const run = async () => {
    try {
      await task();
    } catch (error) {
      logger.warn('A repeated task failed and will run again.', {
        task: name,
        cause: error instanceof Error ? error.message.slice(0, 160) : 'unknown',
      });
    }
    if (!stopped) schedule();
  };
  schedule();

  return {
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
