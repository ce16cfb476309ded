import type { Json } from '../dialect/json.ts';
import type { FormIssue } from '../dialect/form-issue.ts';
import { openSchema } from './open-schema.ts';
import type { SchemaOptions } from './open-schema.ts';

/** Cases about one schema, in the shape of the official JSON Schema test suite. */
export interface SuiteGroup {
  description: string;
  schema: Json;
  tests: { description: string; data: Json; valid: boolean }[];
}

/** What came of one group: refused when the schema needs what is not advertised, else the names of wrong verdicts. */
export interface SuiteVerdict {
  group: string;
  refused?: FormIssue;
  tests: number;
  wrong: string[];
}

/** Judges every case of every group. A refused schema is no wrong verdict: nothing was judged. */
export function runSuite(groups: readonly SuiteGroup[], options: SchemaOptions = {}): SuiteVerdict[] {
  return groups.map(({ description: group, schema, tests }) => {
    const opened = openSchema(schema, options);
    if (!opened.ok) return { group, refused: opened.issues[0] as FormIssue, tests: tests.length, wrong: [] };
    const wrong = tests.filter(({ data, valid }) => (opened.schema.check(data).length === 0) !== valid);
    return { group, tests: tests.length, wrong: wrong.map(({ description }) => description) };
  });
}
