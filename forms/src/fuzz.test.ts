import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communeHalfYear, communeHalfYearAnswers, yearlyPlan } from '../examples/index.ts';
import { smallForm } from '../examples/small.ts';
import * as forms from './index.ts';
import { edits } from './build/edits.ts';
import { applyOperation } from './build/index.ts';
import { carryOver, compareForms } from './versions/index.ts';
import type { Answers, Form } from './index.ts';
import type { Operation } from './build/index.ts';
import { damaged, junk } from './testing/damaged.ts';
import { runs } from './testing/runs.ts';

/* Whatever arrives from outside, the answer is data: nothing throws, nothing reaches a prototype. */

test.each([
  ['F1', communeHalfYear],
  ['the plan type', yearlyPlan],
  ['a small form', smallForm({ calculations: [['total', 'a + sum(rows.x)']] })],
])('a damaged document of %s is read or refused, and what is read works', (_name, document) => {
  const answers = communeHalfYearAnswers(1);
  fc.assert(
    fc.property(damaged(document), (broken) => {
      const parsed = forms.parseForm(broken);
      if (!parsed.ok) return void expect(parsed.issues.length).toBeGreaterThan(0);
      forms.checkAnswers(parsed.form, answers, { today: '2025-06-05' });
      forms.visibleSchema(parsed.form, answers);
      compareForms(parsed.form, parsed.form);
    }),
    runs(75),
  );
});

test('any JSON as answers is judged and never thrown at', () => {
  const { form } = forms.parseForm(communeHalfYear) as { form: Form };
  const keys = [...form.shape.order, '__proto__', 'constructor', 'x'];
  const row = fc.dictionary(fc.constantFrom('_id', 'topic', 'sessions', 'startDate', 'status', '__proto__'), junk);
  const value = fc.oneof(junk, fc.array(fc.oneof(junk, row), { maxLength: 4 }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value), (answers) => {
      const context = { today: '2025-06-05', previous: answers as never };
      for (const issue of forms.checkAnswers(form, answers, context)) forms.issueSentence(form, issue, 'vi', answers);
      const submitted = forms.submittedAnswers(form, answers);
      forms.projectFacts(form, submitted, forms.calculate(form, submitted, context));
      carryOver(form, form, answers as Answers);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }),
    runs(100),
  );
});

test('any operation is applied or refused', () => {
  const types = [...Object.keys(edits), 'several', 'explode'];
  const { form } = forms.parseForm(smallForm()) as { form: Form };
  const id = fc.oneof(fc.constantFrom(...form.fields.map((field) => field.id), form.sections[0]?.id ?? ''), junk);
  const operation = fc.record({
    ...{ type: fc.constantFrom(...types), field: id, section: id, after: id, id: junk, key: junk, title: junk },
    ...{
      kind: fc.constantFrom('text', 'table', 'x'),
      lang: fc.constantFrom('vi', 'en', 'fr'),
      required: junk,
      index: junk,
    },
    ...{
      group: id,
      rule: id,
      choice: id,
      list: id,
      expression: junk,
      message: junk,
      row: id,
      keyword: junk,
      value: junk,
    },
    ...{
      description: junk,
      content: junk,
      from: fc.constantFrom(smallForm(), {}),
      aliases: fc.array(junk),
      ratio: junk,
    },
    fields: fc.oneof(fc.array(id), junk),
    into: fc.oneof(id, fc.array(fc.record({ title: junk, key: junk }))),
    condition: fc.oneof(junk, fc.array(fc.record({ field: id, const: junk }))),
    steps: fc.oneof(junk, fc.array(fc.record({ at: fc.array(fc.string()), before: junk, after: junk }))),
    operations: fc.oneof(junk, fc.array(fc.record({ type: fc.constantFrom(...types), field: id }))),
    removed: fc.record({
      id: junk,
      key: fc.constantFrom('z', '__proto__'),
      schema: junk,
      calculation: junk,
      condition: junk,
      requiredIndex: junk,
      place: fc.record({ section: id, index: junk }),
      ui: junk,
    }),
  });
  fc.assert(
    fc.property(operation, (given) => {
      const result = applyOperation(smallForm(), given as unknown as Operation);
      if (result.ok) expect(forms.parseForm(result.document).ok).toBe(true);
      else expect(result.problem.code).toMatch(/^[A-Z_]+$/);
    }),
    runs(300),
  );
});

test('any text as an expression is read or refused', () => {
  const { form } = forms.parseForm(smallForm()) as { form: Form };
  const words = fc.constantFrom(
    'a',
    'rows',
    '.',
    'x',
    '(',
    ')',
    '[',
    ']',
    '+',
    '-',
    '!',
    '&&',
    '?',
    ':',
    ',',
    '"t"',
    '1',
    'sum',
    'filter',
    'in',
    'null',
    'constructor',
    '__proto__',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 20 }).map((all) => all.join(' ')),
      ),
      (text) => {
        const checked = forms.checkExpression(form, text);
        expect(checked.ok || checked.problems.length > 0).toBe(true);
      },
    ),
    runs(500),
  );
});
