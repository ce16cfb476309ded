// `npm test`: everything a change must pass, from a fresh clone. Ends with the line `N passed, N failed, N skipped`.
// A failed step does not stop those after it; only a failed installation does.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, turboArgs, turboEnv } from '../server/launch/build.mjs';
import { ensureInstalled, npmProgram } from '../server/launch/install.mjs';
import { endWith } from '../server/launch/refusal.mjs';
import { run } from '../server/launch/run.mjs';
import { assertLauncherNode, nodeProgram } from '../server/launch/runtime.mjs';
import { brokenDocs } from './check-docs.mjs';
import { wrongPackages } from './check-packages.mjs';
import { secretsIn, secretsInBundle } from './check-secrets.mjs';
import { runTests } from './run-tests.mjs';
import { Steps } from './steps.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isCi = ['1', 'true'].includes(process.env.CI ?? '');
const debianPostgres = '/usr/lib/postgresql/15/bin';
/** Where Debian's libtest-json-schema-acceptance-perl keeps the official JSON Schema suite. */
const officialSuite = '/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance/tests/draft2020-12';
const steps = new Steps();
const step = (title, work) => steps.run(title, work);

try {
  assertLauncherNode();
  await ensureInstalled(root);
  const node = nodeProgram(root);
  const env = turboEnv(node);
  const npm = npmProgram(node);
  const succeeds = async (args, options = {}) => (await run(node, args, { cwd: root, env, ...options })) === 0;
  const withoutProgram = (program) => {
    console.log(`skipped: needs ${program}`);
    return { passed: 0, failed: isCi ? 1 : 0, skipped: 1 };
  };
  const tests = (workspace, script, more) => runTests({ root, node, npm, env: { ...env, ...more }, workspace, script });

  const nothingIn = (wrong) => {
    for (const line of wrong) console.error(line);
    return wrong.length === 0;
  };
  const runs = (script) => succeeds([npm, 'run', '--silent', script]);

  await step('build', async () => {
    await ensureBuilt(root, node);
    return true;
  });
  const codeIsRead = async () => {
    await step('types', () => succeeds(turboArgs(root, 'types')));
    await step('contract is fresh', () => succeeds([npm, 'run', 'contract', '-w', 'server', '--', '--check']));
    await step('documents name what exists', () => nothingIn(brokenDocs(root)));
    await step('packages are new enough, bound, licensed and run no script', () => nothingIn(wrongPackages(root)));
    await step('no file holds a secret', () => nothingIn(secretsIn(root)));
    await step('nothing that browsers are given holds a secret', () => nothingIn(secretsInBundle(root)));
    await step('the list of parts can be written, and lacks none', () =>
      succeeds([npm, 'run', '--silent', 'sbom'], { stdio: ['ignore', 'ignore', 'inherit'] }),
    );
    await step('these checks find what they look for', () => succeeds(['--test', join(root, '.ci/checks.test.mjs')]));
    await step('format', () => runs('format:check'));
    await step('lint', () => runs('lint'));
  };
  const languageIsTested = async () => {
    await step('schema tests', () => tests('schema', 'test'));
    await step('forms tests, every line run', () => tests('forms', 'test:lines'));
    await step('forms made to do harm', () => tests('forms', 'test:harm'));
    await step('the official JSON Schema suite', () =>
      existsSync(officialSuite)
        ? succeeds([npm, 'run', '--silent', 'suite', '-w', 'forms', '--', officialSuite])
        : withoutProgram("Debian's libtest-json-schema-acceptance-perl"),
    );
  };

  // Each of these two leaves a core idle now and then, which the other takes.
  await Promise.all([codeIsRead(), languageIsTested()]);
  await step('server tests on PostgreSQL 18', () => tests('server', 'test'));
  await step('server tests on PostgreSQL 15', () => {
    if (existsSync(debianPostgres)) return tests('server', 'test', { KEHOACH_TEST_PG: '15' });
    return withoutProgram("Debian's postgresql-15");
  });
  await step('client tests', () => tests('client', 'test'));
  await step('stories in a browser', () => tests('client', 'e2e'));
  steps.end();
} catch (error) {
  endWith(error);
}
