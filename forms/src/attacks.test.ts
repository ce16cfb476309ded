import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, compareForms } from './versions/index.ts';
import * as forms from './index.ts';
import type { Answers, Form, FormDocument } from './index.ts';
import { printForm } from './print/index.ts';
import { attacks } from './testing/attacks.ts';
import { damaged } from './testing/damaged.ts';
import { processorTime } from './testing/processor-time.ts';
import { runs } from './testing/runs.ts';

const context = { today: '2025-06-05' };
const refusals = attacks.filter(({ refused }) => refused !== undefined);
const honoured = attacks.filter(({ refused }) => refused === undefined);

/** Everything that is done with answers of any origin takes less than a second each. */
function expectInTime(form: Form, answers: Record<string, unknown>): void {
  let issues: forms.Issue[] = [];
  const acts: [string, () => unknown][] = [
    ['check', () => (issues = forms.checkAnswers(form, answers, context))],
    ['say what is wrong', () => issues.map((issue) => forms.issueSentence(form, issue, 'vi', answers))],
    ['calculate', () => forms.calculate(form, answers, context)],
    ['show', () => forms.visibleSchema(form, answers)],
    ['fill', () => forms.startFilling(form, answers as Answers, context)],
    ['submit', () => forms.projectFacts(form, forms.submittedAnswers(form, answers), {})],
  ];
  for (const [name, act] of acts)
    expect(
      processorTime(() => void act()),
      name,
    ).toBeLessThan(1000);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

describe('a form made to do harm', () => {
  test.each(refusals)('is refused at its place within two seconds: $name', ({ document, refused, at = '' }) => {
    const made = document();
    let parsed = forms.parseForm(null);
    expect(processorTime(() => (parsed = forms.parseForm(made)))).toBeLessThan(2000);
    const [issue] = parsed.ok ? [] : parsed.issues;
    expect(issue).toMatchObject({ code: refused });
    expect(issue?.pointer.startsWith(at), issue?.pointer).toBe(true);
  });

  test.each(honoured)('is honoured in time: $name', ({ document, answers }) => {
    const made = document();
    let parsed = forms.parseForm(null);
    expect(processorTime(() => (parsed = forms.parseForm(made)))).toBeLessThan(2000);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues[0]));
    const { form } = parsed;
    const given = answers?.() ?? {};
    expectInTime(form, given);
    const others: [string, () => unknown][] = [
      ['compare', () => compareForms(form, form)],
      ['carry over', () => carryOver(form, form, given as Answers)],
      ['print', () => printForm(form, { language: 'vi', answers: given as Answers, calculated: {} })],
    ];
    for (const [name, act] of others)
      expect(
        processorTime(() => void act()),
        name,
      ).toBeLessThan(2000);
  });

  test('and damaged anywhere besides is read or refused as soon, and what is read is judged in time', () => {
    const any = fc
      .constantFrom(...attacks)
      .chain(({ document, answers }) =>
        damaged(document() as FormDocument).map((broken) => ({ broken, answers: answers?.() ?? {} })),
      );
    fc.assert(
      fc.property(any, ({ broken, answers }) => {
        let parsed = forms.parseForm(null);
        expect(processorTime(() => (parsed = forms.parseForm(broken)))).toBeLessThan(2000);
        if (parsed.ok) expectInTime(parsed.form, answers);
        else expect(parsed.issues.length).toBeGreaterThan(0);
      }),
      runs(4),
    );
  });
});
