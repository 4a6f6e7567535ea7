import { type Kysely, type Selectable, sql } from 'kysely';
import type { AuditEvent } from '../../audit/events.ts';
import { allows, type Reach, serviceModes } from '../../domain/service-mode.ts';
import type { ServiceModeChange, ServiceModeStanding, ServiceModeStore } from '../../ports/service-mode.ts';
import { appendAudit } from './audit-append.ts';
import { instant, storableText } from './column-values.ts';
import type { SystemModeTable, Tables } from './tables.ts';

export function createServiceModeStore(db: Kysely<Tables>): ServiceModeStore {
  return {
    async current() {
      return standing(await db.selectFrom('system_mode').selectAll().executeTakeFirstOrThrow());
    },

    async set(change, events) {
      return db.transaction().execute(async (trx) => (await write(trx, null, change, events)) ?? 0);
    },

    async change(from, change, events) {
      return db.transaction().execute(async (trx) => (await write(trx, from, change, events)) !== null);
    },

    async troubled(version, at) {
      await db.updateTable('system_mode').set({ troubled_at: at }).where('version', '=', String(version)).execute();
    },

    async history(limit) {
      const rows = await db.selectFrom('system_mode_history').selectAll().orderBy('version', 'desc').limit(limit).execute();
      return rows.map(standing);
    },
  };
}

/** As a condition of the statement that starts a write: the mode in force allows one that reaches so far. Without a row nothing is allowed. */
export function modeAllows(reach: Reach) {
  const modes = serviceModes.filter((mode) => allows(mode, reach));
  return sql<boolean>`exists (select from system_mode where mode = any(${modes}::text[]))`;
}

/** Null when the version is not `from` any more. The row is locked from here to the commit: of two changes the second sees the first. */
async function write(
  trx: Kysely<Tables>,
  from: number | null,
  { mode, wanted, held, triggers, troubledAt, by, why, at }: ServiceModeChange,
  events: readonly AuditEvent[],
): Promise<number | null> {
  const columns = {
    mode,
    wanted,
    held,
    triggers: [...triggers],
    troubled_at: troubledAt,
    set_by: storableText(by),
    why: storableText(why),
    at,
  };
  let update = trx.updateTable('system_mode').set({ ...columns, version: sql<string>`version + 1` });
  if (from !== null) update = update.where('version', '=', String(from));
  const row = await update.returning('version').executeTakeFirst();
  if (!row) return null;
  await trx
    .insertInto('system_mode_history')
    .values({ ...columns, version: row.version })
    .execute();
  await appendAudit(trx, null, [{ type: 'service_mode_set', mode, wanted, held, triggers, by, why }, ...events]);
  return Number(row.version);
}

function standing(row: Selectable<Omit<SystemModeTable, 'single'>>): ServiceModeStanding {
  return {
    mode: row.mode,
    wanted: row.wanted,
    held: row.held,
    triggers: row.triggers,
    troubledAt: row.troubled_at && instant(row.troubled_at),
    by: row.set_by,
    why: row.why,
    at: instant(row.at),
    version: Number(row.version),
  };
}
