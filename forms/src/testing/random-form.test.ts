import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form } from '../dialect/form.ts';
import { storedKinds } from '../fields/registry.ts';
import { checkAnswers, parseForm } from '../index.ts';
import { randomAnswers } from './random-answers.ts';
import { randomForm } from './random-form.ts';
import { runs } from './runs.ts';

test('every form made by chance is a form, and most answers made for it are valid', () => {
  const kinds = new Set<string>();
  let [groups, conditions, rules, calculations, valid, broken] = [0, 0, 0, 0, 0, 0];
  fc.assert(
    fc.property(randomForm(), fc.nat(1000), (document, seed) => {
      const parsed = parseForm(document);
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
      const { form } = parsed as { form: Form };
      for (const field of form.fields) {
        kinds.add(field.kind);
        groups += field.group === undefined ? 0 : 1;
      }
      conditions += form.shape.conditions.length;
      rules += form.rules.length;
      calculations += form.calculations.length;
      const judged = (damaged: number) =>
        checkAnswers(form, randomAnswers(form, seed, damaged), { today: '2025-06-05' }).some(
          (issue) => issue.level === 'error' && issue.code !== 'RULE',
        );
      valid += judged(0) ? 0 : 1;
      broken += judged(2) ? 1 : 0;
    }),
    runs(300),
  );
  expect(kinds).toEqual(new Set(storedKinds));
  for (const many of [groups, conditions, rules, calculations, broken]) expect(many).toBeGreaterThan(100);
  expect(valid).toBeGreaterThan(100);
});

test('the same seed gives the same answers', () => {
  const [document] = fc.sample(randomForm(), { numRuns: 1, seed: 7 });
  const { form } = parseForm(document) as { form: Form };
  expect(randomAnswers(form, 5, 2)).toEqual(randomAnswers(form, 5, 2));
});
