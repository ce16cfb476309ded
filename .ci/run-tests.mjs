import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
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

/** Each failed test, and each file that could not be read, with the beginning of what it said. */
function failuresIn({ testResults }) {
  const from = (file, name, said) => `${basename(file)}${name}: ${stripVTControlCharacters(said).slice(0, 2000)}`;
  return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [from(file, '', message)];
    return failed.map(({ fullName, failureMessages }) => from(file, ` > ${fullName}`, failureMessages.join('\n')));
  });
}

/** The eight files that took longest, with their seconds: where time of everybody's tests is to be won. */
export function slowestIn({ testResults }) {
  const taken = testResults.map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }));
  const slowest = taken.toSorted((one, other) => other.seconds - one.seconds).slice(0, 8);
  return slowest.map(({ name, seconds }) => `${basename(name)} ${seconds.toFixed(1)}`);
}

/**
 * A file that fails to load, or an error outside a test, fails the run without failing a test: it counts as one. So does
 * a suite of which no test ran, as nothing was proved.
 */
export function counted(suite, report, code) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = told;
    counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
    const failures = failuresIn(told);
    if (failures.length > 0) counts.failures = failures;
    console.log(`slowest: ${slowestIn(told).join(', ')}`);
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
