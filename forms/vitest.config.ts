import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'import', 'default'] } },
  resolve: { conditions: ['source', 'module', 'import', 'default'] },
  test: { include: ['**/*.test.ts'], exclude: ['dist/**', 'node_modules/**'] },
});
