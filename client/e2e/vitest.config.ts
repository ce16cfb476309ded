import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.story.ts'],
    // Long, and made of what other stories tell one by one: at night (`npm run test:nightly`).
    exclude: process.env['KEHOACH_TEST_NIGHT']
      ? []
      : ['{dashboards,long-form,first-day,guide-pictures,own-account,provider,yearly-form}.story.ts'],
    globalSetup: ['global-setup.ts'],
    pool: 'forks',
    // Four servers and four browsers on two cores: while one story waits for its page, the others work.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // At night each state is looked at in three ways: only a machine that hangs takes as long.
    testTimeout: process.env['KEHOACH_TEST_NIGHT'] ? 600_000 : 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
