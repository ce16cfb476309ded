import { calculate, parseForm } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { ofNoRows, withoutEmptySums } from './without-empty-sums.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('the example does not read');
const { form } = parsed;
const row = { _id: '11111111-1111-4111-8111-111111111111' };

const shown = (answers: Record<string, unknown>) =>
  withoutEmptySums(form, answers as never, calculate(form, answers as never, { today: '2025-05-20' }))[
    'propagandaAttendeesTotal'
  ];

it.each([
  ['no row was made', {}, null],
  ['the last row went', { propagandaRows: [] }, null],
  ['a row has no number yet', { propagandaRows: [row] }, null],
  ['zero was typed', { propagandaRows: [{ ...row, attendees: 0 }] }, '0'],
  ['a number was typed', { propagandaRows: [{ ...row, attendees: 40 }] }, '40'],
])('a sum is what was typed: %s', (_when, answers, value) => {
  expect(shown(answers)).toBe(value);
});

it.each([
  ['no row was made', {}, true],
  ['the last row went', { propagandaRows: [] }, true],
  ['a row has no number yet', { propagandaRows: [row] }, undefined],
  ['zero was typed', { propagandaRows: [{ ...row, attendees: 0 }] }, undefined],
])('the sum of no row is told from a sum that lacks numbers: %s', (_when, answers, counted) => {
  const calculated = calculate(form, answers as never, { today: '2025-05-20' });
  expect(ofNoRows(form, answers as never, calculated)['propagandaAttendeesTotal']).toBe(counted);
});

it('leaves alone what no sum is', () => {
  const calculated = calculate(form, { fundingState: 0 }, { today: '2025-05-20' });
  expect(withoutEmptySums(form, { fundingState: 0 }, calculated)['fundingTotal']).toBe(calculated['fundingTotal']);
});
