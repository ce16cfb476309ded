import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runSuite } from '../src/schema/suite.ts';
import type { SuiteGroup } from '../src/schema/suite.ts';

/*
 * Runs the official JSON Schema test suite against our interpreter: `npm run suite -w forms -- <folder>`. The suite is
 * not kept here; `npm test` runs it from Debian's package where that is installed. Exit code 1 when any verdict is
 * wrong, or when groups are refused that used to be judged. A refused group is no verdict: its schema needs a keyword
 * that is not advertised, or a pattern whose time cannot be bounded.
 */
/** The suite of April 2023 has 315 groups that we judge; later ones have more. */
const LEAST_GROUPS = 315;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.log(
    "Install Debian's libtest-json-schema-acceptance-perl, or get the suite of the JSON Schema organisation:",
  );
  console.log('https://github.com/json-schema-org/JSON-Schema-Test-Suite, and name its folder tests/draft2020-12:');
  console.log('  npm run suite -w forms -- <path>/tests/draft2020-12');
  process.exitCode = 1;
} else {
  const total = { groups: 0, refused: 0, tests: 0, wrong: 0 };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.json')) continue;
    const groups = JSON.parse(readFileSync(join(folder, file), 'utf8')) as SuiteGroup[];
    const verdicts = runSuite(groups, { formats: file.includes('format') && file !== 'format.json' });
    const refused = verdicts.filter((verdict) => verdict.refused);
    const run = verdicts.filter((verdict) => !verdict.refused);
    const wrong = run.filter((verdict) => verdict.wrong.length > 0);
    const reasons = new Set(refused.map(({ refused: issue }) => String(issue?.details.keyword ?? issue?.code)));
    console.log(
      `${file}: ${run.length} groups run, ${wrong.length} with wrong verdicts, ${refused.length} refused`,
      refused.length > 0 ? `(${[...reasons].join(', ')})` : '',
    );
    for (const verdict of wrong) console.log(`  WRONG ${verdict.group}: ${verdict.wrong.join('; ')}`);
    total.groups += run.length;
    total.refused += refused.length;
    total.tests += run.reduce((sum, verdict) => sum + verdict.tests, 0);
    total.wrong += run.reduce((sum, verdict) => sum + verdict.wrong.length, 0);
  }
  console.log(`${total.tests} cases in ${total.groups} groups, ${total.wrong} wrong; ${total.refused} groups refused`);
  if (total.groups < LEAST_GROUPS) console.log(`Of ${LEAST_GROUPS} groups that were judged before, some are refused.`);
  process.exitCode = total.wrong > 0 || total.groups < LEAST_GROUPS ? 1 : 0;
}
