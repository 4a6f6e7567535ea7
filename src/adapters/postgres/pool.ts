import pg from 'pg';
import type { Logger } from '../../ports/logger.ts';

export interface PoolOptions {
  readonly url: string;
  readonly size?: number;
  readonly logger: Logger;
}

/**
 * The service's connections. Each takes on the role `resolute_app` as it is opened, whoever owns the database: from then on
 * the database itself refuses to change or remove audit events.
 */
export function createStorePool({ url, size = 10, logger }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    options: '-c role=resolute_app',
    application_name: 'resolute',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // A statement of ours takes milliseconds; one that hangs must not hold a worker for ever.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    allowExitOnIdle: true,
  });
  // Without a listener the loss of an idle connection (a database restart) ends the whole process.
  pool.on('error', (error) => logger.warn('a database connection was lost', { code: codeOf(error) }));
  // The pool listens to idle connections only. One that is lost in the middle of a transaction tells its waiting query, and then
  // everybody; the query's error is the one that counts.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
