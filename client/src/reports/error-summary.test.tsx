import { checkAnswers, parseForm, type Issue } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('the example does not read');
const { form } = parsed;
const [first, second, third, fourth] = checkAnswers(form, {}, { today: '2025-05-20' }) as [Issue, Issue, Issue, Issue];
const rowIds = ['0b7ad2b6-7f2f-4c38-9a43-2f6c0c9a1d01', '0b7ad2b6-7f2f-4c38-9a43-2f6c0c9a1d02'];
const answers = { propagandaRows: rowIds.map((_id) => ({ _id })) };
const summary = (issues: Issue[]) => <ErrorSummary ref={null} form={form} answers={answers} issues={issues} />;
const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent?.endsWith(': đã sửa'));

it('keeps the line of what was mended, puts what is new at its end, and begins anew once all was mended', () => {
  const { rerender } = render(summary([first, second]));
  expect(lines()).toEqual([false, false]);
  rerender(summary([second]));
  expect(lines()).toEqual([true, false]);
  expect(screen.getByRole('alert', { name: 'Còn 1 chỗ phải sửa trước khi nộp' })).toBeTruthy();
  rerender(summary([second, third]));
  expect(lines()).toEqual([true, false, false]);
  rerender(summary([]));
  expect(lines()).toEqual([true, true, true]);
  expect(screen.getByRole('alert', { name: 'Đã sửa hết các chỗ này' })).toBeTruthy();
  rerender(summary([fourth]));
  expect(lines()).toEqual([false]);
});

it('tells which row of a table is meant', () => {
  const issues = checkAnswers(form, answers, { today: '2025-05-20' }).filter(({ path }) => path[1] === rowIds[1]);
  render(summary(issues as Issue[]));
  expect(screen.getAllByRole('link')[0]!.textContent).toMatch(/^Hoạt động tuyên truyền, dòng 2, Chủ đề: /);
});
