import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createIdSource } from '../../../src/adapters/system/id-source.ts';

test('ids are version 7 UUIDs, all different, and later ones sort after earlier ones', async () => {
  const ids = createIdSource();

  const early = Array.from({ length: 500 }, () => ids.next());
  await sleep(3);
  const late = ids.next();

  expect(new Set(early).size).toBe(500);
  expect(late).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early.every((id) => id < late)).toBe(true);
});
