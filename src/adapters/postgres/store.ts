import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { IdSource } from '../../ports/id-source.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';
import { createAccountStore } from './account-store.ts';
import { createApprovalStore } from './approval-store.ts';
import { createCaseStore } from './case-store.ts';
import { createConsoleReads } from './console-reads.ts';
import { createDraftStore } from './draft-store.ts';
import { createEscalationStore } from './escalation-store.ts';
import { createLedger } from './ledger.ts';
import { createLimitStore } from './limit-store.ts';
import { createModeStore } from './mode-store.ts';
import { createNoticeStore } from './notice-store.ts';
import { createStorePool } from './pool.ts';
import { createRunStore } from './run-store.ts';
import { createScenarioStore } from './scenario-store.ts';
import { createServiceModeStore } from './service-mode-store.ts';
import { createShadowStore } from './shadow-store.ts';
import { createSidebarStore } from './sidebar-store.ts';
import { createSignalStore } from './signal-store.ts';
import { createStatsStore } from './stats-store.ts';
import { translated } from './store-errors.ts';
import { createSweepStore } from './sweep-store.ts';
import type { Tables } from './tables.ts';
import { createTokenStore } from './token-store.ts';
import { createTurnStore } from './turn-store.ts';
import { createWriteStore } from './write-store.ts';

export type PostgresStoreOptions = {
  readonly ids: IdSource;
  readonly logger: Logger;
} & (
  | { readonly url: string; readonly poolSize?: number }
  /** A pool made by `createStorePool`; it stays the caller's to end. */
  | { readonly pool: pg.Pool }
);

/** The store over a migrated database. */
export function createPostgresStore(options: PostgresStoreOptions): Store {
  const { ids, logger } = options;
  const pool = 'pool' in options ? options.pool : createStorePool({ url: options.url, logger, size: options.poolSize ?? 10 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    cases: withOurErrors(createCaseStore(db, ids)),
    turns: withOurErrors(createTurnStore(db)),
    ledger: withOurErrors(createLedger(db)),
    modes: withOurErrors(createModeStore(db)),
    scenarios: withOurErrors(createScenarioStore(db)),
    limits: withOurErrors(createLimitStore(db)),
    sweep: withOurErrors(createSweepStore(db, ids)),
    shadow: withOurErrors(createShadowStore(db)),
    drafts: withOurErrors(createDraftStore(db)),
    escalations: withOurErrors(createEscalationStore(db, ids)),
    notices: withOurErrors(createNoticeStore(db, ids)),
    runs: withOurErrors(createRunStore(db)),
    serviceMode: withOurErrors(createServiceModeStore(db)),
    signals: withOurErrors(createSignalStore(db)),
    stats: withOurErrors(createStatsStore(db)),
    console: withOurErrors(createConsoleReads(db)),
    people: {
      accounts: withOurErrors(createAccountStore(db, ids)),
      tokens: withOurErrors(createTokenStore(db)),
      approvals: withOurErrors(createApprovalStore(db)),
      writes: withOurErrors(createWriteStore(db)),
      sidebar: withOurErrors(createSidebarStore(db)),
    },
    healthy: () =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
    close: async () => {
      if (!('pool' in options)) await pool.end();
    },
  };
}

/** Every method's database errors become ours in one place. */
function withOurErrors<Part extends object>(part: Part): Part {
  const wrapped: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(part)) {
    wrapped[name] = async (...args: unknown[]) => {
      try {
        return await method(...args);
      } catch (error) {
        throw translated(error);
      }
    };
  }
  // The same keys with functions of the same shape.
  return wrapped as Part;
}
