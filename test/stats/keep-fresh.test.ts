import { expect, test } from 'vitest';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { keepFresh } from '../../src/stats/keep-fresh.ts';

const at = (seconds: number) => asId<Instant>(new Date(Date.UTC(2026, 10, 2, 8, 0, seconds)).toISOString());

function counter() {
  let [now, key, times] = [at(0), 'monday', 0];
  let fails = false;
  const fresh = keepFresh({
    read: async () => {
      times += 1;
      if (fails) throw new Error('no answer');
      return times;
    },
    keyAt: () => key,
    clock: { now: () => now },
    freshMs: 60_000,
  });
  return {
    ask: async () => (await fresh()).kept,
    passes(seconds: number) {
      now = at(seconds);
    },
    turns(next: string) {
      key = next;
    },
    fail(does: boolean) {
      fails = does;
    },
  };
}

test('it is reckoned once, and anew behind the back of whoever asks when it is old', async () => {
  const { ask, passes } = counter();

  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  passes(60);
  expect(await ask()).toBe(1);
  passes(61);
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(2);
});

test('who asks after the key has changed waits for the new one', async () => {
  const { ask, turns } = counter();
  await ask();

  turns('tuesday');

  expect(await ask()).toBe(2);
});

test('a failure behind the back leaves the old one; one that somebody waits for is told', async () => {
  const { ask, passes, turns, fail } = counter();
  await ask();
  fail(true);
  passes(61);

  expect(await ask()).toBe(1);
  turns('tuesday');
  await expect(ask()).rejects.toThrow('no answer');
  fail(false);
  expect(await ask()).toBe(4);
});
