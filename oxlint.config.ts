import { defineConfig } from 'oxlint';

/** Folders of a package from the bottom up: each may import those before it, never one after it; a list is one level. */
const layers = {
  'server/src': [
    'platform',
    'people',
    'audit',
    'files',
    'units',
    'forms',
    'library',
    'drafts',
    'coverage',
    'plans',
    'targets',
    'tasks',
    'reports',
    'past-years',
    'documents',
    'figures',
    'progress',
    'unit-changes',
    'accounts',
    'publishing',
    'search',
    'audit-log',
    'attachments',
    'first-day',
  ],
  'client/src': [
    'apollo',
    'texts',
    'ui',
    'files',
    'form-view',
    'sheets',
    'documents',
    [
      'people',
      'accounts',
      'audit-log',
      'units',
      'forms',
      'plans',
      'targets',
      'reports',
      'figures',
      'library',
      'tour',
      'search',
      'first-day',
      'guides',
    ],
  ],
};
/** How a file of a folder reaches another folder of its package: once up, or from a folder of its own twice and more. */
const ways = [
  ['*.{ts,tsx}', '(\\.\\./)+'],
  ['*/**/*.{ts,tsx}', '(\\.\\./){2,}'],
];
/** What a package may not know at all. */
const unknownTo = {
  schema: '^@ke-hoach/',
  forms: '^@ke-hoach/',
  client: '^@ke-hoach/server',
  server: '^@ke-hoach/client',
};
const standsAlone = (folder: string) => {
  const regex = unknownTo[folder.split('/')[0] as keyof typeof unknownTo];
  return { regex, message: 'This package stands alone.' };
};
const apart = Object.keys(unknownTo).map((folder) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: { 'no-restricted-imports': ['error', { patterns: [standsAlone(folder)] }] as const },
}));
const oneWay = Object.entries(layers).flatMap(([root, folders]) =>
  folders.flatMap((level, index) =>
    ways.map(([files, up]) => {
      const above = folders.slice(index + 1).flat();
      const downwards = above.map((folder) => ({
        regex: `^${up}${folder}/`,
        message: `${level} stands below ${folder}: imports point one way.`,
      }));
      return {
        files: [level].flat().map((folder) => `${root}/${folder}/${files}`),
        excludeFiles: ['**/*.test.ts'],
        rules: { 'no-restricted-imports': ['error', { patterns: [standsAlone(root), ...downwards] }] as const },
      };
    }),
  ),
);

/** Calls that came to Chrome after version 109, by their shape: types are no help, as the server's own code may use them. */
const afterChrome109 = [
  'callee.property.name=/^(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)$/',
  "callee.property.name='with'][arguments.length=2",
  'callee.property.name=/^(isSubsetOf|isSupersetOf|isDisjointFrom|union|intersection|symmetricDifference)$/',
  'callee.object.name=/^(Object|Map)$/][callee.property.name="groupBy"',
  'callee.object.name="Promise"][callee.property.name=/^(withResolvers|try)$/',
  'callee.object.name="Array"][callee.property.name="fromAsync"',
  'callee.object.name="URL"][callee.property.name=/^(canParse|parse)$/',
  'callee.object.name="AbortSignal"][callee.property.name="any"',
  'callee.object.arguments.length=0][callee.object.callee.property.name=/^(values|keys|entries|matchAll)$/][callee.property.name=/^(map|filter|flatMap|some|every|find|reduce|forEach|take|drop|toArray)$/',
].map((call) => ({
  selector: `CallExpression[${call}]`,
  message: 'Chrome 109 does not know this: copy the list first, or ask another way.',
}));

/** What MikroORM is asked to find or write is spelt out here: an object from outside may be more than the row it claims to be. */
const whereFromOutside = [
  '> :not(ObjectExpression):nth-child(2)',
  '> ObjectExpression:nth-child(2) > SpreadElement',
].map((argument) => ({
  selector: `CallExpression[callee.object.name=/^(em|inner)$/][callee.property.name=/^(find|findOne|findOneOrFail|findAndCount|findAll|count|create|insert|insertMany|nativeUpdate|nativeDelete|upsert|upsertMany|assign|merge|getReference)$/] ${argument}`,
  message: 'Name each column: a filter or a row that comes from outside could carry SQL.',
}));

/** What is asked beyond oxlint's own list of what is wrong in itself. */
const alsoWrong = [
  'ban-ts-comment',
  'consistent-type-imports',
  'no-array-constructor',
  'no-case-declarations',
  'no-empty',
  'no-empty-object-type',
  'no-explicit-any',
  'no-fallthrough',
  'no-namespace',
  'no-prototype-builtins',
  'no-regex-spaces',
  'no-require-imports',
  'no-unexpected-multiline',
  'no-unnecessary-type-constraint',
  'no-unsafe-function-type',
  'no-useless-assignment',
  'no-var',
  'prefer-const',
  'prefer-rest-params',
  'prefer-spread',
  'preserve-caught-error',
];

/** The rules of React, those of its compiler among them. */
const ofReact = [
  'error-boundaries',
  'exhaustive-deps',
  'globals',
  'immutability',
  'incompatible-library',
  'jsx-key',
  'jsx-no-duplicate-props',
  'jsx-no-undef',
  'no-children-prop',
  'no-danger-with-children',
  'preserve-manual-memoization',
  'purity',
  'refs',
  'rules-of-hooks',
  'set-state-in-effect',
  'set-state-in-render',
  'static-components',
  'unsupported-syntax',
  'use-memo',
  'void-use-memo',
].map((rule) => `react/${rule}`);
const errors = (rules: string[]) => Object.fromEntries(rules.map((rule) => [rule, 'error'] as const));

export default defineConfig({
  plugins: ['typescript', 'oxc'],
  jsPlugins: ['./.ci/restricted-syntax.mjs'],
  categories: { correctness: 'error' },
  options: { reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['**/dist/**', '**/.turbo/**', '.data/**', 'client/src/gql/**', '*/coverage/**'],
  env: { node: true, es2024: true },
  rules: {
    ...errors(alsoWrong),
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'no-unsafe-optional-chaining': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    {
      files: ['**/*.{js,mjs}'],
      rules: { 'no-undef': 'error' },
    },
    {
      files: ['client/**/*.{ts,tsx,mjs}'],
      plugins: ['typescript', 'oxc', 'react'],
      env: { browser: true },
      rules: errors(ofReact),
    },
    {
      // What runs in the browser must do so in Chrome 109, which knows none of these.
      files: ['client/src/**/*.{ts,tsx}', 'forms/src/**/*.ts', 'schema/src/**/*.ts'],
      excludeFiles: ['**/*.test.{ts,tsx}', '**/testing/**'],
      rules: { 'syntax/restricted': ['error', ...afterChrome109] },
    },
    {
      files: ['server/src/**/*.ts'],
      excludeFiles: ['**/*.test.ts'],
      rules: { 'syntax/restricted': ['error', ...whereFromOutside] },
    },
    ...apart,
    ...oneWay,
    {
      // What a test reads from an answer is whatever it asked for.
      files: ['server/testing/**', '**/*.test.ts'],
      rules: { 'no-explicit-any': 'off' },
    },
    {
      // A test that reads past what is not there fails, as it should.
      files: ['**/*.test.{ts,tsx}', '**/testing/**'],
      rules: { 'no-unsafe-optional-chaining': 'off' },
    },
    {
      files: ['**/src/texts/*.ts', '**/examples/**', '**/migrations/**', '**/seeds/**'],
      rules: { 'max-lines': 'off' },
    },
  ],
});
