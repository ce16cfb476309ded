import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.story.ts'],
    globalSetup: ['global-setup.ts'],
    pool: 'forks',
    // Two servers and two browsers: while one story waits for its page, the other works.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
