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
    const pid = await lockHolder(file);
    if (pid === null) return;
    if (!(await isPostgres(pid))) return rm(file, { force: true });
    // The last owner's server may still be shutting down.
    if (waited >= patienceMs)
      throw dataDirInUse(`another process already runs the embedded Postgres in ${dataDir}; stop it or use another folder`);
    await wait(100);
  }
}

async function lockHolder(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const pid = Number.parseInt(text, 10);
  return Number.isFinite(pid) ? pid : 0;
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
