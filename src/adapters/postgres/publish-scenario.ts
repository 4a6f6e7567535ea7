import { type Kysely, sql } from 'kysely';
import type { ModeChange, ModeStanding } from '../../ports/mode-store.ts';
import type { Publication, Published } from '../../ports/scenario-store.ts';
import { appendAudit } from './audit-append.ts';
import { storableText } from './column-values.ts';
import { holdMode, newestMode, writeMode } from './mode-store.ts';
import type { Tables } from './tables.ts';

/** All of it or nothing: the version, the end of the edit, and the step back of whatever runs by itself and does something else now. */
export async function publish(db: Kysely<Tables>, publication: Publication): Promise<Published | null> {
  const { scenario, text, restores, config, by, at } = publication;
  const note = storableText(publication.note);
  return db.transaction().execute(async (trx) => {
    // One at a time, whatever the scenario: each was proved together with all the others as they stood.
    await sql`select pg_advisory_xact_lock(hashtextextended('scenario versions', 0))`.execute(trx);
    const { newest } = await trx
      .selectFrom('scenario_versions')
      .select(({ fn }) => fn.max('id').as('newest'))
      .executeTakeFirstOrThrow();
    if (Number(newest ?? 0) !== publication.revision || !(await endEdit(trx, publication))) return null;
    const { last } = await trx
      .selectFrom('scenario_versions')
      .select(({ fn }) => fn.max('version').as('last'))
      .where('scenario', '=', scenario)
      .executeTakeFirstOrThrow();
    const version = (last ?? 0) + 1;
    await trx
      .insertInto('scenario_versions')
      .values({ scenario, version, text, note, restores, config, published_by: storableText(by), at })
      .execute();
    await appendAudit(trx, null, [{ type: 'scenario_published', scenario, version, restores, config, by, note }]);
    const steppedDown: string[] = [];
    for (const changed of publication.changes) if (await stepDown(trx, changed, publication, version)) steppedDown.push(changed.scenario);
    return { version: { scenario, version, text, note, restores, config, by, at }, steppedDown };
  });
}

async function endEdit(trx: Kysely<Tables>, { scenario, edit }: Publication): Promise<boolean> {
  if (edit === null) return true;
  const { numDeletedRows } = await trx
    .deleteFrom('scenario_edits')
    .where('scenario', '=', scenario)
    .where('number', '=', String(edit))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

async function stepDown(
  trx: Kysely<Tables>,
  { scenario, modeInFile }: Publication['changes'][number],
  { scenario: published, by, at }: Publication,
  version: number,
): Promise<boolean> {
  await holdMode(trx, scenario);
  const standing: Pick<ModeStanding, 'mode' | 'trial'> | undefined = await newestMode(trx)
    .select(['mode', 'trial'])
    .where('scenario', '=', scenario)
    .executeTakeFirst();
  const from = standing ?? { mode: modeInFile, trial: false };
  if (from.mode !== 'auto') return false;
  const why = `version ${version} of ${published} changes what it does`;
  const change: Omit<ModeChange, 'from'> = { scenario, mode: 'draft', trial: false, by, why, at };
  await writeMode(trx, change, [
    { type: 'autonomy_lost', scenario, from: from.trial ? 'trial' : 'auto', to: 'draft', rule: 'new_version', why },
  ]);
  return true;
}
