import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/own-cache.ts'],
    // Processes, not threads: the pty tests load a native addon and watch signals.
    pool: 'forks',
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A whole run in a pty starts several programs; on two busy cores that takes a while.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
