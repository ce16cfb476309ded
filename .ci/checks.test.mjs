import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brokenDocs } from './check-docs.mjs';
import { wrongInLock } from './check-packages.mjs';
import { secretsInBundle, secretsOf } from './check-secrets.mjs';
import { counted, slowestIn } from './run-tests.mjs';
import { deliveredOnly, missingFrom } from './sbom.mjs';

const rules = {
  least: { ajv: { versions: ['6.14.0', '8.18.0'], because: 'CVE-2025-69873' } },
  licences: { delivered: ['MIT', 'BSD-3-Clause'], tools: ['MPL-2.0'] },
};
const wrongWith = (entry, allowScripts = {}) =>
  wrongInLock(
    { packages: { 'node_modules/ajv': { version: '8.18.0', integrity: 'sha512-x', license: 'MIT', ...entry } } },
    rules,
    allowScripts,
  );

test('a package is at or above the least version of its own line', () => {
  for (const version of ['8.18.0', '8.20.1', '6.14.0', '9.0.0-rc.1']) assert.deepEqual(wrongWith({ version }), []);
  for (const version of ['8.17.9', '8.18.0-rc.1', '6.13.9', '7.99.0', '5.0.0']) {
    assert.deepEqual(wrongWith({ version }), [`ajv ${version} needs 6.14.0 or 8.18.0: CVE-2025-69873`]);
  }
});

test('a package is bound to its content and comes from the registry', () => {
  assert.equal(wrongWith({ integrity: undefined }).length, 1);
  assert.equal(wrongWith({ integrity: 'sha1-x' }).length, 1);
  assert.equal(wrongWith({ resolved: 'git+ssh://git@github.com/ajv/ajv.git' }).length, 1);
  assert.deepEqual(wrongWith({ resolved: 'https://registry.npmjs.org/ajv/-/ajv-8.18.0.tgz' }), []);
});

test('a licence that we may not deliver is for tools only', () => {
  assert.equal(wrongWith({ license: 'MPL-2.0' }).length, 1);
  assert.deepEqual(wrongWith({ license: 'MPL-2.0', dev: true }), []);
  assert.equal(wrongWith({ license: undefined }).length, 1);
  assert.deepEqual(wrongWith({ license: '(MIT OR GPL-3.0)' }), []);
  assert.equal(wrongWith({ license: '(MIT AND GPL-3.0)' }).length, 1);
});

test('a licence that a person read in the package counts for that version only', () => {
  const locked = { 'node_modules/ajv': { version: '8.18.0', integrity: 'sha512-x' } };
  const read = (version) =>
    wrongInLock({ packages: locked }, { ...rules, licences: { ...rules.licences, read: { [version]: 'MIT' } } }, {});
  assert.deepEqual(read('ajv 8.18.0'), []);
  assert.equal(read('ajv 8.17.0').length, 2);
});

test('a script at installation is decided upon, and no decision outlives its package', () => {
  assert.equal(wrongWith({ hasInstallScript: true }).length, 1);
  assert.deepEqual(wrongWith({ hasInstallScript: true }, { ajv: false }), []);
  assert.equal(wrongWith({}, { gone: true }).length, 1);
  assert.equal(wrongInLock({ packages: {} }, rules, {}).length, 1);
});

test('the list of parts names all that is delivered, whoever else needs it for development', () => {
  const packages = {
    'node_modules/@ke-hoach/client': { resolved: 'client', link: true },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/vitest': { version: '5.1.1', dev: true },
    'node_modules/vitest/node_modules/react': { version: '19.3.1', dev: true },
  };
  const refs = ['@ke-hoach/client@0.1.0', 'react@19.3.1', 'vitest@5.1.1'];
  const { components, dependencies } = deliveredOnly(
    {
      components: refs.map((ref) => ({ 'bom-ref': ref })),
      dependencies: [
        { ref: refs[0], dependsOn: refs.slice(1) },
        ...refs.slice(1).map((ref) => ({ ref, dependsOn: [] })),
      ],
    },
    { packages },
  );
  assert.deepEqual(
    components.map((component) => component['bom-ref']),
    refs.slice(0, 2),
  );
  assert.deepEqual(dependencies, [
    { ref: refs[0], dependsOn: [refs[1]] },
    { ref: refs[1], dependsOn: [] },
  ]);
});

test('a delivered part that is not listed is named, whichever of its versions and places', () => {
  const packages = {
    'node_modules/@ke-hoach/client': { resolved: 'client', link: true },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/vitest': { version: '5.1.1', dev: true },
    'client/node_modules/react': { version: '18.2.0' },
    'node_modules/alias': { name: 'ajv', version: '8.18.0' },
  };
  const listed = (...refs) => ({ components: refs.map((ref) => ({ 'bom-ref': ref })) });
  assert.deepEqual(missingFrom(listed('react@19.3.1', 'react@18.2.0', 'ajv@8.18.0'), { packages }), []);
  assert.deepEqual(missingFrom(listed('react@19.3.1', 'alias@8.18.0'), { packages }), ['react@18.2.0', 'ajv@8.18.0']);
});

test('a secret in what browsers are given is found wherever it lies, and so is that nothing was built', () => {
  const root = mkdtempSync(join(tmpdir(), 'ke-hoach-bundle-'));
  const built = join(root, 'client', 'dist');
  try {
    assert.deepEqual(secretsInBundle(root), ['client/dist is not built']);
    mkdirSync(join(built, 'assets'), { recursive: true });
    writeFileSync(join(built, 'index.html'), '<!doctype html>');
    writeFileSync(join(built, 'assets', 'clean.js'), 'const code="kehoach_";');
    assert.deepEqual(secretsInBundle(root), []);
    writeFileSync(join(built, 'assets', 'x.js'), `const token="kehoach_${'x'.repeat(43)}";`);
    const holds = `${join('client', 'dist', 'assets', 'x.js')} holds an access token of ours`;
    assert.deepEqual(secretsInBundle(root), [holds]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a secret is known by its shape', () => {
  // Put together here, so that this file holds none.
  const secrets = [
    ['-----BEGIN PRIVATE', `KEY-----\n${'A'.repeat(40)}`].join(' '),
    `AKIA${'X'.repeat(16)}`,
    `kehoach_${'x'.repeat(43)}`,
    `ghp_${'a'.repeat(36)}`,
    `npm_${'a'.repeat(36)}`,
    `postgresql://owner:${'k'.repeat(16)}@db.example/kehoach`,
  ];
  for (const secret of secrets) assert.equal(secretsOf(`const x = '${secret}';`).length, 1, secret);
  const none = [
    'postgresql://owner:password@host:5432/database',
    `postgresql://owner:${'k'.repeat(16)}@127.0.0.1/kehoach`,
    'postgresql://kehoach_owner:${password}@db.example/kehoach',
    '-----BEGIN PUBLIC KEY-----',
  ];
  for (const text of none) assert.deepEqual(secretsOf(text), [], text);
});

test('a run of tests names each failed test, and each file that could not be read, with what it said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-checks-'));
  const report = join(folder, 'report.json');
  const red = (text) => `\u001b[31m${text}\u001b[39m`;
  const failed = { status: 'failed', fullName: 'a report is submitted', failureMessages: [red('expected 1 to be 2')] };
  const testResults = [
    { name: '/x/submit.test.ts', status: 'failed', message: '', assertionResults: [failed, { status: 'passed' }] },
    { name: '/x/broken.test.ts', status: 'failed', message: red('no such module'), assertionResults: [] },
    { name: '/x/good.test.ts', status: 'passed', message: '', assertionResults: [{ status: 'passed' }] },
  ];
  try {
    const counts = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
    writeFileSync(report, JSON.stringify({ ...counts, testResults }));
    assert.deepEqual(counted('server test', report, 1), {
      passed: 2,
      failed: 1,
      skipped: 0,
      failures: ['submit.test.ts > a report is submitted: expected 1 to be 2', 'broken.test.ts: no such module'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a run of tests tells which files took longest', () => {
  const file = (name, took) => ({ name: `/x/${name}.test.ts`, startTime: 1000, endTime: 1000 + took });
  const testResults = [file('quick', 40), file('slow', 12_340), file('middling', 900)];
  assert.deepEqual(slowestIn({ testResults }), ['slow.test.ts 12.3', 'middling.test.ts 0.9', 'quick.test.ts 0.0']);
});

test('documents name what exists, and decisions bear a number each', () => {
  const root = mkdtempSync(join(tmpdir(), 'documents-'));
  const write = (path, text) => writeFileSync(join(root, path), text);
  mkdirSync(join(root, 'docs/decisions'), { recursive: true });
  write('package.json', '{"scripts":{"lint":"true"}}');
  write('docs/decisions/0001-one.md', 'As `npm run lint` says (decisions/0001-one.md, `docs/decisions/0001-one.md`).');
  try {
    assert.deepEqual(brokenDocs(root), []);
    write('docs/decisions/0001-two.md', '`npm run gone` and [this](gone.md), `docs/gone.md`, decisions/0009-gone.md');
    const missing = ['gone.md', 'docs/gone.md', '0009-gone.md', '`npm run gone`'];
    assert.deepEqual(brokenDocs(root), [
      ...missing.map((name) => `docs/decisions/0001-two.md: ${name} does not exist`),
      'docs/decisions/0001-two.md: another decision has its number',
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
