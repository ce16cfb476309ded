import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rule } from '../../examples/parts.ts';
import { smallForm } from '../../examples/small.ts';
import { calculate, parseForm, visibleFields } from '../index.ts';
import type { Answers, Form, FormDocument, JsonObject } from '../index.ts';
import { everyKindForm } from '../testing/every-kind-form.ts';
import { randomAnswers } from '../testing/random-answers.ts';
import { randomForm } from '../testing/random-form.ts';
import { graphOf } from './graph.ts';
import { runs } from '../testing/runs.ts';

const ruleId = (number: number) => `00000000-0000-4000-8000-0000000007${String(number).padStart(2, '0')}`;
const sentence: [string, string] = ['Sai.', 'Wrong.'];

/** Small enough to see through: two chains of calculations, and what "Có" shows. */
function sample(): FormDocument {
  const document = smallForm({
    calculations: [
      ['ratio', 'total / n'],
      ['total', 'a + hidden'],
      ['rowsTotal', 'sum(rows.x)'],
      ['change', 'n - previous.total'],
    ],
    rules: [
      rule(ruleId(1), 'error', 'ratio <= 1', ['a'], sentence),
      rule(ruleId(2), 'error', 'x > n', ['x'], sentence, 'rows'),
      rule(ruleId(3), 'error', 'size(more) > 0', ['more'], sentence),
      rule(ruleId(4), 'warning', 'b >= previous.b', ['b'], sentence),
      rule(ruleId(5), 'warning', 'has(name)', ['name'], sentence),
    ],
  });
  const { allOf } = document.schema as { allOf: JsonObject[] };
  allOf.push({
    if: { properties: { hidden: { enum: ['1', '2'] } }, required: ['hidden'] },
    then: { required: ['name'] },
  });
  return document;
}

const parsed = parseForm(sample());
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { form } = parsed;
const keys = (ids: readonly string[]) => ids.map((id) => form.field(id)?.key);

describe('what depends on an answer', () => {
  test.each([
    ['a', ['total', 'ratio'], [1], []],
    ['n', ['ratio', 'change'], [1, 2], []],
    ['b', [], [4], []],
    ['rows', ['rowsTotal'], [2], []],
    ['rows.x', ['rowsTotal'], [2], []],
    ['rows.on', [], [], []],
    ['hidden', ['total', 'ratio'], [1], ['name']],
    ['yes', ['total', 'ratio'], [1, 3], ['name', 'hidden', 'more', 'y']],
    ['name', [], [5], []],
    ['maybe', [], [], []],
    ['total', ['total', 'ratio'], [1], []],
    ['nothing of the form', [], [], []],
  ])('after %s', (name, calculations, rules, shown) => {
    const id = form.field(name)?.id ?? name;
    const graph = graphOf(form);
    expect(graph.calculationsAfter(id).map(({ key }) => key)).toEqual(calculations);
    expect(graph.rulesAfter(id).map((found) => found.id)).toEqual(rules.map(ruleId));
    expect(keys(graph.shownBy(id)).sort()).toEqual([...shown].sort());
  });

  test('a condition of a row shows columns only', () => {
    const { form: every } = parseForm(everyKindForm) as { form: Form };
    const state = every.field('works.state')?.id ?? '';
    expect(graphOf(every).shownBy(state)).toEqual([every.field('works.reason')?.id]);
  });

  test('is found once a form and once a field', () => {
    expect(graphOf(form)).toBe(graphOf(form));
    const id = form.field('a')?.id ?? '';
    expect(graphOf(form).rulesAfter(id)).toBe(graphOf(form).rulesAfter(id));
  });
});

test('one changed answer changes nothing but what depends on it', () => {
  const context = { today: '2025-06-05', previous: { calc1: '5', q1: '3' } };
  let changes = 0;
  fc.assert(
    fc.property(randomForm(), fc.nat(), fc.nat(), (document, seed, other) => {
      const { form: any } = parseForm(document) as { form: Form };
      const [before, donor] = [randomAnswers(any, seed), randomAnswers(any, other)];
      const [calculated, shown] = [calculate(any, before, context), keysShown(any, before)];
      for (const [key, field] of any.shape.fields) {
        const after = { ...before, [key]: donor[key] };
        const graph = graphOf(any);
        const found = calculate(any, after, context);
        const moved = Object.keys(found).filter((name) => found[name] !== calculated[name]);
        const flipped = [...keysShown(any, after)].filter((id) => !shown.has(id));
        changes += moved.length + flipped.length;
        expect(graph.calculationsAfter(field.id).map((calculation) => calculation.key)).toEqual(
          expect.arrayContaining(moved),
        );
        expect(graph.shownBy(field.id)).toEqual(expect.arrayContaining(flipped));
      }
    }),
    runs(40),
  );
  expect(changes).toBeGreaterThan(0);
});

function keysShown(form: Form, answers: Answers): Set<string> {
  const shown = visibleFields(form, answers).filter((field) => !field.calculated);
  return new Set(shown.map((field) => field.id));
}
