import { type Kysely, type Selectable, sql } from 'kysely';
import { asId, type TicketId } from '../../domain/ids.ts';
import type { ScenarioEdit, ScenarioStore, ScenarioVersion } from '../../ports/scenario-store.ts';
import { instant, storableText } from './column-values.ts';
import { paged, readCursor } from './keyset.ts';
import { publish } from './publish-scenario.ts';
import type { Tables } from './tables.ts';
import { selectTurns, turnRecord } from './turn-store.ts';
import type { ScenarioEditsTable, ScenarioVersionsTable } from './version-tables.ts';

export function createScenarioStore(db: Kysely<Tables>): ScenarioStore {
  return {
    async revision() {
      const row = await db.selectFrom('scenario_versions').select(db.fn.max('id').as('newest')).executeTakeFirst();
      return Number(row?.newest ?? 0);
    },

    async inForce() {
      const rows = await db
        .selectFrom('scenario_versions')
        .distinctOn('scenario')
        .selectAll()
        .orderBy('scenario')
        .orderBy('version', 'desc')
        .execute();
      return {
        revision: Math.max(0, ...rows.map(({ id }) => Number(id))),
        versions: new Map(rows.map((row) => [row.scenario, scenarioVersion(row)])),
      };
    },

    async history(scenario, page) {
      const [before = null] = readCursor(page.after, ['number']) ?? [];
      const rows = await db
        .selectFrom('scenario_versions')
        .selectAll()
        .where('scenario', '=', scenario)
        .where((where) => (before === null ? where.lit(true) : where('version', '<', Number(before))))
        .orderBy('version', 'desc')
        .limit(page.limit + 1)
        .execute();
      return paged(rows, page, scenarioVersion, ({ version }) => [String(version)]);
    },

    async version(scenario, version) {
      const row = await db
        .selectFrom('scenario_versions')
        .selectAll()
        .where('scenario', '=', scenario)
        .where('version', '=', version)
        .executeTakeFirst();
      return row ? scenarioVersion(row) : null;
    },

    publish: (publication) => publish(db, publication),

    async edit(scenario) {
      const row = await db.selectFrom('scenario_edits').selectAll().where('scenario', '=', scenario).executeTakeFirst();
      return row ? scenarioEdit(row) : null;
    },

    async save({ scenario, text, by, at }, from) {
      const kept = { text, saved_by: storableText(by), at, number: sql<string>`nextval('scenario_edit_numbers')` };
      const row =
        from === null
          ? await db
              .insertInto('scenario_edits')
              .values({ scenario, ...kept })
              .onConflict((conflict) => conflict.doNothing())
              .returningAll()
              .executeTakeFirst()
          : await db
              .updateTable('scenario_edits')
              .set(kept)
              .where('scenario', '=', scenario)
              .where('number', '=', String(from))
              .returningAll()
              .executeTakeFirst();
      return row ? scenarioEdit(row) : null;
    },

    async drop(scenario, from) {
      const { numDeletedRows } = await db
        .deleteFrom('scenario_edits')
        .where('scenario', '=', scenario)
        .where('number', '=', String(from))
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },

    async decided(scenario, limit) {
      const rows = await selectTurns(db)
        .innerJoin('cases', 'cases.id', 'turns.case_id')
        .select('cases.ticket')
        .where(sql<boolean>`turns.scenarios @> array[${scenario}]`)
        .where('turns.superseded', '=', false)
        .orderBy('turns.decided_at', 'desc')
        .orderBy('turns.id', 'desc')
        .limit(limit)
        .execute();
      if (rows.length === 0) return [];
      const cases = [...new Set(rows.map((row) => row.case_id))];
      const others = await selectTurns(db)
        .where('turns.case_id', 'in', cases)
        .where('turns.superseded', '=', false)
        .orderBy('turns.decided_at')
        .orderBy('turns.id')
        .execute();
      const all = others.map(turnRecord);
      return rows.map((row) => {
        const turn = turnRecord(row);
        const earlier = all.filter((other) => other.case === turn.case && other.decidedAt < turn.decidedAt);
        return { ticket: asId<TicketId>(row.ticket), turn, earlier };
      });
    },
  };
}

export function scenarioVersion(row: Selectable<ScenarioVersionsTable>): ScenarioVersion {
  const { scenario, version, text, note, restores, config, published_by: by, at } = row;
  return { scenario, version, text, note, restores, config, by, at: instant(at) };
}

function scenarioEdit({ scenario, number, text, saved_by: by, at }: Selectable<ScenarioEditsTable>): ScenarioEdit {
  return { scenario, number: Number(number), text, by, at: instant(at) };
}
