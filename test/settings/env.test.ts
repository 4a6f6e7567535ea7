import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadEnv } from '../../src/settings/env.ts';

test('.env fills up the environment, which goes first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'resolute-env-'));
  try {
    expect(loadEnv(folder)['RESOLUTE_TEST_ONLY']).toBeUndefined();
    writeFileSync(join(folder, '.env'), '# comment\nRESOLUTE_TEST_ONLY="from the file"\nPATH=nowhere\n');

    const env = loadEnv(folder);

    expect(env['RESOLUTE_TEST_ONLY']).toBe('from the file');
    expect(env['PATH']).toMatch(/node/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
