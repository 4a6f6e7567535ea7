import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { defineError } from '../../domain/errors.ts';

export const dataDirInUse = defineError('store.data_dir_in_use', { retry: 'never' });

/**
 * A server that was killed leaves `postmaster.pid` behind. Postgres clears it itself unless its number belongs to another
 * process by now (common in containers); then it refuses to start, so we look who that is.
 */
export async function clearStaleLock(dataDir: string, patienceMs = 10_000): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  for (let waited = 0; ; waited += 100) {
    const holder = await lockHolder(file);
    if (holder === null) return;
    if (!(await isPostgres(holder.pid))) return rm(file, { force: true });
    // The last owner's server may still be shutting down.
    if (waited >= patienceMs)
      throw dataDirInUse(`another process already runs the embedded Postgres in ${dataDir}; stop it or use another folder`);
    await wait(100);
  }
}

/** The server that runs on this folder, if one does. */
export async function runningServer(dataDir: string): Promise<{ readonly port: number } | null> {
  const holder = await lockHolder(join(dataDir, 'postmaster.pid'));
  return holder && (await isPostgres(holder.pid)) ? { port: holder.port } : null;
}

/** Line 1 of the lock file is the process, line 4 the port. */
async function lockHolder(file: string): Promise<{ readonly pid: number; readonly port: number } | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n').map((line) => Number.parseInt(line, 10) || 0);
  return { pid: lines[0] ?? 0, port: lines[3] ?? 0 };
}

async function isPostgres(pid: number): Promise<boolean> {
  if (pid <= 0 || !isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0')[0]?.endsWith('postgres') ?? false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
