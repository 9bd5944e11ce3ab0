import { defineConfig } from 'vitest/config';
import { countReporter } from './test/support/count-reporter.ts';
import { LongestFirst } from './test/support/longest-first.ts';

const common = {
  exclude: ['**/node_modules/**'],
  setupFiles: ['test/support/property-seed.ts'],
  testTimeout: 10_000,
};

export default defineConfig({
  test: {
    reporters: ['default', countReporter],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // No server, no browser, no network: seconds.
        test: {
          ...common,
          name: 'unit',
          // Pure functions may share their modules: a file each took 82 s instead of 30, mostly imports.
          pool: 'threads',
          isolate: false,
          sequence: { groupOrder: 0 },
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...common.exclude, '**/*.live.test.{ts,tsx}'],
        },
      },
      {
        // Real PostgreSQL, Redis, SMTP, Chromium and whole processes on loopback.
        test: {
          ...common,
          name: 'live',
          sequence: { groupOrder: 1 },
          include: ['**/*.live.test.{ts,tsx}'],
          globalSetup: ['test/support/postgres-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // The default second is short of three decisions in Chromium on a busy machine.
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: 2,
        },
      },
    ],
  },
});
