import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { checkAnswers, parseForm } from '../index.ts';
import type { JsonObject } from '../index.ts';
import { formOf, question } from '../testing/form-of.ts';

/*
 * What one condition shows and another requires: a standard validator would ask for what is hidden, so such a form is
 * let in only where both agree on every answer.
 */
const tests: JsonObject[] = [
  { const: 'x' },
  { const: 'y' },
  { enum: ['x'] },
  { enum: ['y', 'x'] },
  { enum: ['x', 'y'] },
  { enum: ['y', 'z'] },
];

test('a field is required only by conditions that show it, as any validator sees it', () => {
  let taken = 0;
  for (const shows of tests) {
    for (const requires of tests) {
      const condition = (asked: JsonObject, then: JsonObject) => ({
        if: { properties: { a: asked }, required: ['a'] },
        then,
      });
      const allOf = [
        condition(shows, { properties: { f: question('text') } }),
        condition(requires, { required: ['f'] }),
      ];
      const document = formOf({ a: question('text') }, { shown: ['f'], root: { allOf } });
      const parsed = parseForm(document);
      if (!parsed.ok) continue;
      taken += 1;
      const standard = new Ajv2020({ strict: false }).compile(document.schema);
      for (const answers of [{}, { a: 'x' }, { a: 'y' }, { a: 'z' }])
        expect(checkAnswers(parsed.form, answers, { today: '2025-06-05' }).length === 0).toBe(standard(answers));
    }
  }
  // Each asks the same as itself; one of a list of one the same as that one, and the order of a list means nothing.
  expect(taken).toBe(tests.length + 2 + 2);
});
