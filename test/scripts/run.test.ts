import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'resolute-run-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(source: string, ...args: readonly string[]) {
  const script = join(folder, 'script.ts');
  writeFileSync(script, source);
  const child = spawn(process.execPath, ['scripts/run.mjs', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  return { child, output: () => out, ended: once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]> };
}

test('a script runs on the Node of the project, with its arguments, and its exit code comes through', async () => {
  const { ended, output } = start(
    'const rest: string[] = process.argv.slice(2); console.log(JSON.stringify({ node: process.versions.node, rest })); process.exitCode = 3;',
    '--keep',
    'a b',
  );

  const [code] = await ended;

  expect(code).toBe(3);
  expect(JSON.parse(output())).toEqual({ node: expect.stringMatching(/^24\./), rest: ['--keep', 'a b'] });
});

test('a script that is told to stop may end in its own way', async () => {
  const { child, ended, output } = start(
    "process.on('SIGTERM', () => { console.log('drained'); process.exit(0); }); setInterval(() => {}, 1000); console.log('ready');",
  );
  while (!output().includes('ready')) await once(child.stdout, 'data');

  child.kill('SIGTERM');

  expect(await ended).toEqual([0, null]);
  expect(output()).toBe('ready\ndrained\n');
});

test('a script that dies by a signal makes the runner die by the same', async () => {
  const { ended } = start("process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);");

  expect(await ended).toEqual([null, 'SIGKILL']);
});
