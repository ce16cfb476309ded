import { defineConfig } from 'vitest/config';

/** Starting the cluster that comes with the product, and what asks no database, need no PostgreSQL of another kind. */
const bundledOnly = [
  'src/platform/cluster/**',
  'src/documents/{papers,words,writer}.test.ts',
  'src/files/{judge/*,file-name}.test.ts',
];

/**
 * Long, or about our rules rather than any PostgreSQL: tried on the bundled one by day, on Debian's at night. What stays
 * by day are migrations, walls, the tree, figures and the audit: where statements of two PostgreSQLs part.
 */
const atNight = [
  'launch/**',
  'seeds/**',
  'testing/**',
  'src/{accounts,attachments,documents,files,first-day,forms,library,past-years,people,plans,publishing,tasks}/**',
  'src/{client-operations,demo-data,every-operation,every-text,hostile,serve}.test.ts',
  'src/figures/*/**',
  'src/platform/{edge,headers,limits}.test.ts',
  'src/reports/*/**',
  'src/reports/{approval,draft-editors,keep-snapshot,many-reports,move-draft,optional-reports}.test.ts',
  'src/reports/{own-office,report-life,restore-draft,submit-once,taking-back,text-traps,year-so-far}.test.ts',
  'src/unit-changes/{lines-after-a-merger,taken-back-with-plans}.test.ts',
  'src/unit-changes/import/**',
  'src/units/letterhead/**',
];
const { KEHOACH_TEST_PG: otherPostgres, KEHOACH_TEST_NIGHT: night } = process.env;
const leftOut = otherPostgres ? [...bundledOnly, ...(night ? [] : atNight)] : [];

export default defineConfig({
  // Only the workspace's own condition: vitest hands these to Node, where 'import' would break `require` inside pg.
  ssr: { resolve: { conditions: ['source'] } },
  // One copy of graphql: left alone, vite would take its 'module' build beside the one that Node gives type-graphql.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**', ...leftOut],
    pool: 'forks',
    // The server's modules are loaded once a worker, not once a file: that is half of the time.
    isolate: false,
    // One worker a core: vitest would keep one core for itself.
    maxWorkers: '100%',
    setupFiles: ['testing/same-chances.ts'],
    globalSetup: ['testing/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What comes of itself is waited for as long as a slow machine needs.
    expect: { poll: { timeout: 30_000 } },
  },
});
