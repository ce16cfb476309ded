// `npm run test:nightly`: what takes too long for every change. Ends as `npm test` does. FORMS_RUNS says how many times
// as often as by day each property of the form language is tried, and how many hostile forms are made; HOSTILE_REQUESTS
// how many hostile requests, HOSTILE_SEED which. Other long runs (faults, load) are steps to be added here.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, turboEnv } from '../server/launch/build.mjs';
import { ensureInstalled, npmProgram } from '../server/launch/install.mjs';
import { endWith } from '../server/launch/refusal.mjs';
import { assertLauncherNode, nodeProgram } from '../server/launch/runtime.mjs';
import { runTests } from './run-tests.mjs';
import { Steps } from './steps.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isCi = ['1', 'true'].includes(process.env.CI ?? '');
const steps = new Steps();

try {
  assertLauncherNode();
  await ensureInstalled(root);
  const node = nodeProgram(root);
  const npm = npmProgram(node);
  await steps.run('build', async () => {
    await ensureBuilt(root, node);
    return true;
  });
  const night = { FORMS_RUNS: '40', HOSTILE_REQUESTS: '20000', HOSTILE_SEED: String(Math.floor(Date.now() / 1000)) };
  const env = { ...night, ...turboEnv(node) };
  await steps.run(`forms, ${env.FORMS_RUNS} times as often`, () =>
    runTests({ root, node, npm, env, workspace: 'forms', script: 'test:often' }),
  );
  await steps.run(`${env.HOSTILE_REQUESTS} hostile requests, HOSTILE_SEED=${env.HOSTILE_SEED}`, () =>
    runTests({ root, node, npm, env, workspace: 'server', script: 'test:hostile' }),
  );
  // Only here, and alone: other tests beside it would be timed too.
  await steps.run('time tells nothing of what is hidden', () =>
    runTests({ root, node, npm, env, workspace: 'server', script: 'test:timing' }),
  );
  await steps.run('all server tests on PostgreSQL 15', () => {
    if (!existsSync('/usr/lib/postgresql/15/bin')) {
      console.log("skipped: needs Debian's postgresql-15");
      return { passed: 0, failed: isCi ? 1 : 0, skipped: 1 };
    }
    const more = { KEHOACH_TEST_PG: '15', KEHOACH_TEST_NIGHT: '1' };
    return runTests({ root, node, npm, env: { ...env, ...more }, workspace: 'server', script: 'test' });
  });
  await steps.run('all stories in a browser', () =>
    runTests({ root, node, npm, env: { ...env, KEHOACH_TEST_NIGHT: '1' }, workspace: 'client', script: 'e2e' }),
  );
  steps.end();
} catch (error) {
  endWith(error);
}
