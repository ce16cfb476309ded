import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const code = ['**/*.{js,mjs,ts,tsx}'];

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
const oneWay = Object.entries(layers).flatMap(([root, folders]) =>
  folders.flatMap((level, index) =>
    ways.map(([files, up]) => ({
      files: [level].flat().map((folder) => `${root}/${folder}/${files}`),
      ignores: ['**/*.test.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: folders
              .slice(index + 1)
              .flat()
              .map((above) => ({
                regex: `^${up}${above}/`,
                message: `${level} stands below ${above}: imports point one way.`,
              })),
          },
        ],
      },
    })),
  ),
);
/** What a package may not know at all. */
const apart = [
  [['schema/**/*.ts'], '^@ke-hoach/'],
  [['forms/**/*.ts'], '^@ke-hoach/'],
  [['client/**/*.{ts,tsx}'], '^@ke-hoach/server'],
  [['server/**/*.ts'], '^@ke-hoach/client'],
].map(([files, regex]) => ({
  files,
  ignores: ['server/src/*/**'],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message: 'This package stands alone.' }] }] },
}));

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

export default tseslint.config(
  { ignores: ['**/dist/**', '**/.turbo/**', '.data/**', 'client/src/gql/**', '**/coverage/**'] },
  { ...js.configs.recommended, files: code },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: code })),
  { languageOptions: { globals: { ...globals.node } } },
  {
    files: code,
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // What runs in the browser must do so in Chrome 109, which knows none of these.
    files: ['client/src/**/*.{ts,tsx}', 'forms/src/**/*.ts', 'schema/src/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...afterChrome109] },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...whereFromOutside] },
  },
  ...apart,
  ...oneWay,
  {
    // What a test reads from an answer is whatever it asked for.
    files: ['server/testing/**', '**/*.test.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['**/src/texts/*.ts', '**/examples/**', '**/migrations/**', '**/seeds/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // The contract is read by analysts: every type and every question says what it means.
    files: ['schema/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/known-type-names': 'error',
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/require-description': ['error', { types: true, rootField: true }],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/unique-type-names': 'error',
    },
  },
);
