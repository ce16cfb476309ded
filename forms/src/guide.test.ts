import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyOperation } from './build/index.ts';
import { calculate, checkAnswers, parseForm } from './index.ts';
import type { Form, FormDocument, Operation } from './index.ts';

const guide = readFileSync(new URL('../GUIDE.md', import.meta.url), 'utf8');
const blocks = [...guide.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map((block): unknown => JSON.parse(block[1] ?? ''));
const [document, operation] = blocks as [FormDocument, Operation];

test('the form of the guide is a form, and counts as the guide says', () => {
  const parsed = parseForm(document);
  expect(parsed).toMatchObject({ ok: true });
  const { form } = parsed as { form: Form };
  const row = { _id: '5f1b8a52-43b0-4a0f-8d7c-0a5ad3b0c0ff', day: '2025-06-06', attendees: 12 };
  const answers = { households: 5, visits: [row] };
  const context = { today: '2025-06-05', previous: { attendeesTotal: 20 } };
  expect(calculate(form, answers, context)).toEqual({ attendeesTotal: '12' });
  expect(checkAnswers(form, answers, context).map((issue) => issue.level)).toEqual(['error', 'warning']);
});

test('the operation of the guide can be applied', () => {
  expect(blocks).toHaveLength(2);
  expect(applyOperation(document, operation)).toMatchObject({ ok: true });
});
