import { expect, it } from 'vitest';
import type { Role } from '../gql/graphql.ts';
import { guideFor } from './guide-files.ts';

it.each<[string, Role[]]>([
  ['reporter', ['REPORTER']],
  ['leader', ['LEADER']],
  ['leader', ['DEPUTY_LEADER']],
  ['leader', ['SIGNATORY']],
  ['leader', ['RECORDS_CLERK']],
  ['reporter', ['LEADER', 'REPORTER']],
  ['administrator', ['ADMINISTRATOR', 'SIGNATORY']],
  ['analyst', ['VIEWER']],
  ['reporter', []],
])('the guide %s opens for %j', (guide, roles) => {
  expect(guideFor(roles.map((role) => ({ role })))).toBe(guide);
});
