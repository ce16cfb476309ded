import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../server/launch/run.mjs';

/** Runs a package's vitest script and counts from vitest's own report; a run that ends badly without one has failed. */
export async function runTests({ root, node, npm, env, workspace, script }) {
  const scripts = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8')).scripts;
  if (!scripts[script]) {
    console.log(`${workspace} has no script ${script}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-report-'));
  const data = mkdtempSync(join(memory() ?? folder, 'ke-hoach-data-'));
  const report = join(folder, 'report.json');
  // Everything temporary of the run goes with it, and a browser unpacked by another user is never in the way.
  for (const made of [folder, data]) chmodSync(made, 0o711);
  const temporary = { TMPDIR: folder, TMP: folder, TEMP: folder, KEHOACH_TEST_DATA: data };
  const options = { cwd: root, env: { ...env, ...temporary } };
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const code = await run(node, [npm, 'run', '--silent', script, '-w', workspace, '--', ...reporters], options);
    return counted(`${workspace} ${script}`, report, code);
  } finally {
    for (const made of [data, folder]) rmSync(made, { recursive: true, force: true });
  }
}

const ENOUGH = 3 * 1024 ** 3;

/**
 * The folder that Linux keeps in memory, where there is room: each test has a database of its own, and copying its
 * thousand files takes a tenth of the time there. Null elsewhere.
 */
function memory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > ENOUGH ? '/dev/shm' : null;
  } catch {
    return null;
  }
}

/**
 * A file that fails to load, or an error outside a test, fails the run without failing a test: it counts as one. So does
 * a suite of which no test ran, as nothing was proved.
 */
export function counted(suite, report, code) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch (error) {
    console.error(`no report of the tests: ${error.message}`);
    counts.failed = 1;
  }
  if (counts.passed + counts.failed === 0) {
    console.error(`${suite}: no test ran`);
    counts.failed = 1;
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
