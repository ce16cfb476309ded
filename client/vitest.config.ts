import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { leanRjsf } from './lean-rjsf.ts';

export default defineConfig({
  plugins: [leanRjsf(), react()],
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    // One worker a core: vitest would keep one core for itself.
    maxWorkers: '100%',
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    // What is left out of RJSF in the build is left out of the tests.
    server: { deps: { inline: [/@rjsf/] } },
    // Typing key by key is slow in jsdom while other packages are tested on the same cores.
    testTimeout: 60_000,
  },
});
