import { expect, test } from 'vitest';
import { ResoluteError } from '../../src/domain/errors.ts';
import type { Instant } from '../../src/domain/ids.ts';
import { createMeasures, measured } from '../../src/service-mode/measure.ts';
import { at } from '../contract/store-fixtures.ts';

function atTime() {
  let time = Date.parse('2026-11-20T09:00:00Z');
  const clock = { now: (): Instant => at(new Date(time).toISOString()) };
  const pass = (seconds: number) => {
    time += seconds * 1_000;
  };
  return { measures: createMeasures({ clock, overdueMs: 20_000 }), pass };
}
const error = (code: string) => new ResoluteError({ code, retry: 'later', effect: 'none' }, 'no');

test('a call counts with its time when it ends; a failure counts as both', async () => {
  const { measures, pass } = atTime();
  await measures.observe('model', async () => pass(3));
  await measures
    .observe('model', async () => {
      pass(1);
      throw new Error('503');
    })
    .catch(() => undefined);

  expect(measures.take()).toMatchObject([{ system: 'model', calls: 2, failed: 1, seconds: [3, 1] }]);
  expect(measures.take()).toEqual([]);
});

test('a call that is under way for long counts before it ends, and once only', async () => {
  const { measures, pass } = atTime();
  const { promise, resolve } = Promise.withResolvers<void>();
  const call = measures.observe('model', () => promise);
  pass(19);
  expect(measures.take()).toEqual([]);
  pass(1);

  expect(measures.take()).toMatchObject([{ calls: 1, failed: 0, seconds: [20] }]);
  pass(30);
  expect(measures.take()).toEqual([]);
  resolve();
  await call;
  expect(measures.take()).toEqual([]);
});

test('silence and lost rights are failures; a refusal, a conflict and a wish to wait are answers', async () => {
  const { measures } = atTime();
  const codes = ['help_desk.unreachable', 'help_desk.unauthorized', 'help_desk.refused', 'help_desk.conflict', 'help_desk.throttled'];
  for (const code of codes) await measures.observe('help_desk', () => Promise.reject(error(code))).catch(() => undefined);

  expect(measures.take()).toMatchObject([{ system: 'help_desk', calls: 5, failed: 2 }]);
});

test('of a port every call counts but those that answer from memory', async () => {
  const { measures } = atTime();
  const desk = measured({ me: async () => 'bot', read: async (id: string) => `thread ${id}` }, 'help_desk', { measures, free: ['me'] });

  expect([await desk.me(), await desk.read('7')]).toEqual(['bot', 'thread 7']);
  expect(measures.take()).toMatchObject([{ calls: 1 }]);
});

test('runs count by how they ended', () => {
  const { measures } = atTime();
  for (const how of ['good', 'good', 'failed', 'invalid'] as const) measures.noteRun(how);

  expect(measures.take()).toMatchObject([{ system: 'run', calls: 4, failed: 1, invalid: 1 }]);
});
