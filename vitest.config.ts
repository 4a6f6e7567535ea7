import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** What a whole run shares: servers that start when a test file asks for them, and the judge of all traffic to the help desk. */
const servers = ['test/support/postgres.ts', 'test/support/redis.ts', 'test/support/judge-traffic.ts'].filter((file) => existsSync(file));

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
    sequence: { hooks: 'stack' },
  },
});
