// `npm test`: every test, or those that the arguments name; ends with one plain line, `128 passed, 0 failed, 2 skipped`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.enum(['passed', 'failed']),
      message: z.string().default(''),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const folder = mkdtempSync(join(tmpdir(), 'resolute-test-'));
try {
  const file = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const run = spawnSync('vitest', ['run', ...reporters, ...process.argv.slice(2)], { stdio: 'inherit' });
  const count = countResults(file);
  console.log(
    count === null ? '0 passed, 1 failed, 0 skipped' : `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`,
  );
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Null when the run ended before it could tell. A file that could not even be loaded counts as one failure. */
function countResults(file: string): { passed: number; failed: number; skipped: number } | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const results = Results.parse(JSON.parse(text)).testResults;
  const tests = results.flatMap((result) => result.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  const unloaded = results.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed, failed: failed + unloaded.length, skipped: tests.length - passed - failed };
}
