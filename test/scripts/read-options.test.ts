import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/eval.ts', ...args], { encoding: 'utf8' });

test('help and a misspelt option both end with how the command is called, and with no stack', () => {
  const help = run('--help');
  const misspelt = run('--stor', 'shop.json');

  expect(help.status).toBe(0);
  expect(help.stdout).toContain('npm run eval -- --store');
  expect(misspelt.status).toBe(1);
  expect(misspelt.stderr).toContain("Unknown option '--stor'. This is how it goes:\n  npm run eval -- --store");
  expect(misspelt.stderr).not.toContain('    at ');
});
