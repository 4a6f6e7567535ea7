import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { askAtDoor, type LentServer, lendOnDemand } from './server-on-demand.ts';

declare module 'vitest' {
  interface ProvidedContext {
    redisDoor: string;
  }
}

/** Vitest's `globalSetup`: one Redis for the whole run, started when a test asks for it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await lendOnDemand(startRedis);
  project.provide('redisDoor', server.door);
  return server.stop;
}

/** The address of the run's Redis. Tests share it: use names of your own. */
export function redisUrl(): Promise<string> {
  return askAtDoor(inject('redisDoor'));
}

/** Kills the server when the pipe from us ends: at `stop`, and also when this process dies in whatever way. */
const guardian = '"$@" & server=$!; (read -r _; kill -KILL "$server") <&3 2>/dev/null & wait "$server"; kill $! 2>/dev/null';

/** `REDIS_URL` if set; else a server of our own, with nothing kept on disk unless `dir` is given. */
export async function startRedis({
  port,
  dir,
}: {
  readonly port?: number;
  readonly dir?: string;
} = {}): Promise<LentServer & { readonly port: number }> {
  const given = process.env.REDIS_URL;
  if (given && port === undefined && dir === undefined) return { url: given, port: 0, stop: async () => undefined };
  const folder = dir ?? (await mkdtemp(join(tmpdir(), 'resolute-test-redis-')));
  const chosen = port ?? (await freePort());
  const keep = dir ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no', '--save', ''];
  const flags = ['--port', String(chosen), '--bind', '127.0.0.1', '--dir', folder, '--maxmemory-policy', 'noeviction', ...keep];
  const child = spawn('/bin/sh', ['-c', guardian, 'redis', redisServer(), ...flags], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    detached: true,
  });
  const leash = child.stdio[3];
  if (!leash || !('end' in leash) || !child.stdout) throw new Error('redis-server could not be started');
  const { stdout } = child;
  leash.on('error', () => undefined);
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  await new Promise<void>((ready, failed) => {
    let said = '';
    child.once('error', failed);
    child.once('close', () => failed(new Error(`redis-server did not start: ${said.slice(-300)}`)));
    stdout.on('data', (data) => {
      said += String(data);
      if (/ready to accept connections/i.test(said)) ready();
    });
  });
  return {
    url: `redis://127.0.0.1:${chosen}`,
    port: chosen,
    stop: async () => {
      leash.end();
      await ended;
      if (!dir) await rm(folder, { recursive: true, force: true });
    },
  };
}

function redisServer(): string {
  const found = onPath('redis-server');
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' as const, timeout: 180_000 };
    spawnSync('apt-get', ['update', '-qq'], options);
    // Only the server's program is wanted: the package's start script must not start a service.
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], {
      ...options,
      env: { ...options.env, RUNLEVEL: '1', SYSTEMD_OFFLINE: '1' },
    });
    const installed = onPath('redis-server');
    if (installed) return installed;
  }
  throw new Error('The tests of the Redis queue need Redis: install redis-server, or set REDIS_URL to one that the tests may use.');
}

function onPath(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('no free port was found');
  return address.port;
}
