import { type Kysely, sql } from 'kysely';
import type { RunStore } from '../../ports/follow-up.ts';
import type { Tables } from './tables.ts';

export function createRunStore(db: Kysely<Tables>): RunStore {
  return {
    async begin(task, since, now) {
      const row = await db
        .insertInto('task_runs')
        .values({ task, at: now })
        .onConflict((conflict) =>
          conflict.column('task').doUpdateSet({ at: now }).where('task_runs.at', '<', sql<Date>`${since}::timestamptz`),
        )
        .returning('task')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
