import { elapsed } from '../domain/calendar.ts';
import type { Instant } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';

export interface Fresh<Kept> {
  readonly at: Instant;
  readonly kept: Kept;
}

/**
 * Something dear to reckon that somebody looks at again and again: reckoned once, and anew in the background when it is older than
 * `freshMs`. Nobody waits for it but the first, and who asks after its key has changed: on another day, or after somebody's judgement.
 */
export function keepFresh<Kept>(needs: {
  readonly read: () => Promise<Kept>;
  readonly keyAt: (now: Instant) => string | Promise<string>;
  readonly clock: Clock;
  readonly freshMs: number;
}): () => Promise<Fresh<Kept>> {
  const { read, keyAt, clock, freshMs } = needs;
  let last: (Fresh<Kept> & { readonly key: string }) | null = null;
  let reading: { readonly key: string; readonly result: Promise<Fresh<Kept>> } | null = null;

  return async function fresh(): Promise<Fresh<Kept>> {
    const now = clock.now();
    const key = await keyAt(now);
    if (last === null || last.key !== key) return anew(now, key);
    // Whoever asks next meets a failure, if it lasts.
    if (elapsed(last.at, now) > freshMs) anew(now, key).catch(() => undefined);
    return last;
  };

  function anew(at: Instant, key: string): Promise<Fresh<Kept>> {
    if (reading?.key === key) return reading.result;
    const result = read().then((kept) => {
      last = { at, kept, key };
      return last;
    });
    const mine = { key, result };
    reading = mine;
    const end = () => {
      if (reading === mine) reading = null;
    };
    result.then(end, end);
    return result;
  }
}
