import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.story.ts'],
    globalSetup: ['global-setup.ts'],
    // One server and one browser at a time: the stories share two cores with the database.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
