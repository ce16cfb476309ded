import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vitest/config';

const guide = fileURLToPath(new URL('GUIDE.md', import.meta.url));

/** `GUIDE.md.3.ts` is the fourth TypeScript block of the guide; in it `value; // => wanted` asserts. */
const guideBlocks: Plugin = {
  name: 'guide-blocks',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith(`${guide}.`) ? id : undefined),
  load(id) {
    if (!id.startsWith(`${guide}.`)) return undefined;
    const blocks = [...readFileSync(guide, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
      ([, block = '']) => block,
    );
    const block = blocks[Number(id.slice(guide.length + 1, -'.ts'.length))] ?? '';
    return `import { expect } from 'vitest';\n${block.replace(/^(\s*)(.+?);\s*\/\/ => (.+)$/gm, '$1expect($2).toEqual($3);')}`;
  },
};

/** Forms and answers made to take time or memory: counting the lines they run through would double what they take. */
const harm = ['src/**/{attacks,budgets,fuzz,hostile*}.test.ts'];
const language = { include: ['**/*.test.ts'], exclude: ['dist/**', 'node_modules/**', ...harm] };

export default defineConfig({
  plugins: [guideBlocks],
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'import', 'default'] } },
  resolve: { conditions: ['source', 'module', 'import', 'default'] },
  test: {
    projects: [
      { extends: true, test: { name: 'language', ...language } },
      { extends: true, test: { name: 'harm', include: harm } },
    ],
    // Pure functions keep nothing from file to file.
    isolate: false,
    // One worker a core: vitest would keep one core for itself.
    maxWorkers: '100%',
    setupFiles: ['src/testing/set-runs.ts'],
    // Properties take their time on a machine that also does everything else, and at night as long as they need.
    testTimeout: process.env.FORMS_RUNS === undefined ? 120_000 : 3_600_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/testing/**', '**/*.test.ts'],
      reporter: ['text-summary'],
      reportOnFailure: true,
      thresholds: { lines: 100 },
    },
  },
});
