import { randomUUIDv7 } from 'node:crypto';
import type { IdSource } from '../../ports/id-source.ts';

/** UUIDs of version 7, by Node itself. Only sortable to the millisecond: nothing may rely on their order within one. */
export function createIdSource(): IdSource {
  return { next: () => randomUUIDv7() };
}
