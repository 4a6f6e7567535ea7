import { defineError } from '../../domain/errors.ts';

export const queueUnreachable = defineError('queue.unreachable', { retry: 'later' });

/** Waits at most so long: a backend that is down may otherwise hold its caller for ever. */
export async function within<Value>(ms: number, work: Promise<Value>, what: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(queueUnreachable(`the queue did not answer in time: ${what}`, { facts: { ms } })), ms);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
