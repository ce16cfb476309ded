import { parseForm } from '../index.ts';
import { largestForm } from './largest-form.ts';
import { runs } from './runs.ts';

/*
 * A program of its own, so that it can be run with little memory: reads sixty of the largest forms, each different,
 * and ends with how many were forms.
 */
let read = 0;
for (let version = 0; version < runs(60).numRuns; version += 1) read += parseForm(largestForm(`${version}`)).ok ? 1 : 0;
process.stdout.write(JSON.stringify({ read }));
