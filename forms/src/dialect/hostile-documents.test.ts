import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import { formIssueSentence } from '../build/index.ts';
import { hostileDocuments } from '../testing/hostile-documents.ts';
import { processorTime } from '../testing/processor-time.ts';
import { runs } from '../testing/runs.ts';

test.each(hostileDocuments)('%s is refused at its place within two seconds', (_, make, code, pointer) => {
  const document = make();
  let parsed = parseForm(null);
  expect(processorTime(() => (parsed = parseForm(document)))).toBeLessThan(2000);
  const issues = parsed.ok ? [] : parsed.issues;
  const told = issues.filter((issue) => issue.code === code).map((issue) => issue.pointer);
  expect(
    told.some((place) => place.startsWith(pointer)),
    JSON.stringify(issues.slice(0, 3)),
  ).toBe(true);
  for (const issue of issues) expect(formIssueSentence(issue, 'vi')).not.toMatch(/undefined/);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('all of them, and answers that ask for much memory, are read with 128 MB', () => {
  const program = fileURLToPath(new URL('../testing/run-hostile.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=128', program], { encoding: 'utf8' });
  const came = JSON.parse(stdout || JSON.stringify(stderr)) as { megabytes: number };
  expect(came).toMatchObject({ refused: hostileDocuments.length, codes: ['TOO_MUCH_WORK', 'REQUIRED'] });
  expect(came.megabytes).toBeLessThan(400);
});

test('sixty of the largest forms are read one after the other with 128 MB', () => {
  const program = fileURLToPath(new URL('../testing/run-many-forms.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=128', program], { encoding: 'utf8' });
  expect(stdout || stderr).toBe(JSON.stringify({ read: runs(60).numRuns }));
});
