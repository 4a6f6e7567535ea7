import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { defineError } from '../../domain/errors.ts';
import type { Logger } from '../../ports/logger.ts';
import { translated } from './store-errors.ts';

export const migrationChanged = defineError('store.migration_changed', { retry: 'never' });

const migrationsFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url));
const lockKey = 7_235_901;

export interface MigrateOptions {
  readonly url: string;
  readonly folder?: string;
  readonly logger?: Logger;
}

/**
 * Brings the database up to date, as its owner: forward only, each file in one transaction. Several processes may start at
 * once; one migrates, the others wait. @returns the names of the files that were applied now.
 */
export async function migrate({ url, folder = migrationsFolder, logger }: MigrateOptions): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM migrations');
    const applied = await applyMissing(client, folder, new Map(rows.map((row) => [row.name, row.checksum])));
    if (applied.length > 0) logger?.info('the database was brought up to date', { migrations: applied.length, newest: applied.at(-1) });
    return applied;
  } catch (error) {
    throw translated(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function applyMissing(client: pg.Client, folder: string, known: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const applied: string[] = [];
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  for (const name of names) {
    const sql = await readFile(join(folder, name), 'utf8');
    const checksum = createHash('sha256').update(sql).digest('hex');
    const before = known.get(name);
    if (before === checksum) continue;
    if (before) throw migrationChanged(`migrations/${name} was changed after it had been applied; write a new migration instead`);
    await client.query('BEGIN');
    try {
      await client.query(sql);
      await client.query('INSERT INTO migrations (name, checksum) VALUES ($1, $2)', [name, checksum]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
    applied.push(name);
  }
  return applied;
}
