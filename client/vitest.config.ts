import react from '@vitejs/plugin-react';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { leanLibraries } from './lean-libraries.ts';

const root = import.meta.dirname;
const replacesModule = (file: string) => readFileSync(join(root, file), 'utf8').includes('vi.mock(');

/** These put something else in the place of a module, a clock or a measure that other files have used already. */
const alone = [
  ...globSync('src/**/*.test.tsx', { cwd: root }).filter(replacesModule),
  'src/form-view/use-after-paint.test.tsx',
  'src/reports/progress-table.test.tsx',
];

export default defineConfig({
  plugins: [leanLibraries(), react()],
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  test: {
    // One worker a core: vitest would keep one core for itself.
    maxWorkers: '100%',
    css: false,
    // What is left out of RJSF in the build is left out of the tests.
    server: { deps: { inline: [/@rjsf/] } },
    // Typing key by key is slow in jsdom while other packages are tested on the same cores.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        // The page and the modules are made once a worker, not once a file: that is half of the time.
        test: {
          name: 'screens',
          include: ['src/**/*.test.tsx'],
          exclude: alone,
          environment: 'jsdom',
          isolate: false,
          setupFiles: ['src/testing/setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'screens alone', include: alone, environment: 'jsdom', setupFiles: ['src/testing/setup.ts'] },
      },
      {
        extends: true,
        // A page is made only for a file that asks for one in its first line.
        test: {
          name: 'without a page',
          include: ['src/**/*.test.ts'],
          setupFiles: ['src/texts/vi-office.ts'],
          isolate: false,
        },
      },
    ],
  },
});
