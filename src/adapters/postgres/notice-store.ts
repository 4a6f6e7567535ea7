import { type Kysely, sql } from 'kysely';
import type { NewNotice } from '../../domain/notice.ts';
import type { NoticeStore } from '../../ports/follow-up.ts';
import type { IdSource } from '../../ports/id-source.ts';
import { storableJson } from './column-values.ts';
import type { Tables } from './tables.ts';

/** A sending that has not ended by then will not: its process is gone. */
const SENDING_MINUTES = 5;

export function createNoticeStore(db: Kysely<Tables>, ids: IdSource): NoticeStore {
  return {
    async add(notices) {
      await addNotices(db, ids, notices);
    },

    async take(now, limit) {
      await db
        .updateTable('notices')
        .set({ state: 'unclear', code: 'notifier.crashed', changed_at: now })
        .where('state', '=', 'started')
        .where(sql<boolean>`changed_at < ${now}::timestamptz - ${SENDING_MINUTES} * interval '1 minute'`)
        .execute();
      const { rows } = await sql<{ id: string; key: string; channel: string; content: NewNotice['content']; attempts: number }>`
        update notices set state = 'started', attempts = attempts + 1, changed_at = ${now}
        where id in (
          select id from notices where state = 'planned' and due_at <= ${now}::timestamptz order by due_at, id limit ${limit} for update skip locked
        )
        returning id, key, channel, content, attempts`.execute(db);
      return rows;
    },

    async finish(id, { state, code }, now) {
      await db.updateTable('notices').set({ state, code, changed_at: now }).where('id', '=', id).where('state', '<>', 'done').execute();
    },

    async again(id, at, code) {
      await db
        .updateTable('notices')
        .set({ state: 'planned', due_at: at, code })
        .where('id', '=', id)
        .where('state', '=', 'started')
        .execute();
    },
  };
}

/** Part of the caller's transaction. */
export async function addNotices(db: Kysely<Tables>, ids: IdSource, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await db
    .insertInto('notices')
    .values(
      notices.map(({ key, channel, content, at }) => ({
        id: ids.next(),
        key: `${key}:${channel}`,
        channel,
        content: storableJson(content),
        state: 'planned' as const,
        due_at: at,
        changed_at: at,
      })),
    )
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
