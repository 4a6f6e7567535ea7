import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a whole run shares: servers that start when a test file asks for them, and the judge of all traffic to the help desk. */
const servers = ['test/support/postgres.ts', 'test/support/redis.ts', 'test/support/judge-traffic.ts'].filter((file) => existsSync(file));

/** Files that take long, the longest first: one of them begun last would keep a single core busy at the end. */
const long = [
  'test/chaos/',
  'test/escalation/codes.test.ts',
  'test/console/',
  'test/zendesk-app/sidebar-page.test.ts',
  'test/mapping/',
  'test/e2e/',
  'test/shadow/trial.test.ts',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.includes(name));
      return at < 0 ? long.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: servers,
    setupFiles: ['test/support/record-traffic.ts'],
    pool: 'forks',
    // Files share a few processes one after the other: to load the service anew for each took a third of the whole run.
    isolate: false,
    // One more than the cores of a small machine: crash and follow-up tests wait for leases most of their time.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 15_000,
    reporters: ['default'],
    sequence: { hooks: 'stack', sequencer: LongFirst },
  },
});
