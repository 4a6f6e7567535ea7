import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Servers that whole runs share. Each starts only when a test file asks for it. */
const servers = ['test/support/postgres.ts', 'test/support/redis.ts'].filter((file) => existsSync(file));

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: servers,
    // Processes, so that a test that leaves a handle open or kills a worker cannot disturb the next file.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 15_000,
    reporters: ['default'],
    sequence: { hooks: 'stack' },
  },
});
