import { describe, expect, test } from 'vitest';
import type { Json } from '../dialect/json.ts';
import { advertisedKeywords } from './arguments.ts';
import { openSchema } from './open-schema.ts';
import { runSuite } from './suite.ts';
import { applicatorCases } from '../testing/applicator-cases.ts';
import { assertionCases } from '../testing/assertion-cases.ts';

const cases = { ...assertionCases, ...applicatorCases };

test('every keyword that judges has its cases, and no other has', () => {
  const notes = ['$schema', '$id', '$comment', 'title', 'description', 'default', 'examples', 'deprecated'];
  const more = ['readOnly', 'writeOnly', 'contentEncoding', 'contentMediaType', 'contentSchema'];
  expect(new Set([...Object.keys(cases), ...notes, ...more])).toEqual(new Set(advertisedKeywords));
});

describe.each(Object.entries(cases))('%s', (_keyword, all) => {
  test.each(all.map((entry) => [JSON.stringify(entry.schema), entry] as const))('%s', (description, entry) => {
    const tests = [
      ...entry.allows.map((data) => ({ data, valid: true, description: JSON.stringify(data) })),
      ...entry.refuses.map((data) => ({ data, valid: false, description: JSON.stringify(data) })),
    ];
    expect(runSuite([{ description, schema: entry.schema, tests }])).toEqual([
      { group: description, tests: tests.length, wrong: [] },
    ]);
  });
});

test.each<[Json, Json, string[]]>([
  [{ type: 'string', format: 'date' }, '2025-02-29', ['format  ']],
  [{ properties: { d: { format: 'date' } } }, { d: '29/02/2024' }, ['format /d /properties/d']],
  [{ format: 'uuid' }, '2EB8AA08-AA98-11EA-B4AA-73B441D16380', []],
  [{ format: 'uuid' }, '2eb8aa08aa9811eab4aa73b441d16380', ['format  ']],
  [{ format: 'date' }, 20_250_101, []],
])('with formats asserted %j judges %j', (schema, value, faults) => {
  const opened = openSchema(schema, { formats: true });
  const told = opened.ok ? opened.schema.check(value) : [];
  expect(told.map((fault) => `${fault.keyword} ${fault.pointer} ${fault.schema}`)).toEqual(faults);
});

test('annotations and keywords of other vocabularies under x- judge nothing', () => {
  const schema = {
    ...{ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'https://forms.example/f1', $comment: 'c' },
    ...{ title: 't', description: 'd', default: 1, examples: [2], deprecated: true, readOnly: true, writeOnly: false },
    ...{
      contentEncoding: 'base64',
      contentMediaType: 'text/plain',
      contentSchema: false,
      'x-kind': { type: 'string' },
    },
  };
  const opened = openSchema(schema);
  expect(opened.ok && opened.schema.check(5)).toEqual([]);
});
