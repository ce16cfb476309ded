import { parseForm, type Field, type Form } from '@ke-hoach/forms';
import { applyOperation, type Operation } from '@ke-hoach/forms/build';
import { expect, it } from 'vitest';
import { shortHalfYear } from '../testing/short-half-year.ts';
import { isDecided, testedBy, triedAnswer } from './tried-condition.ts';

const idOf = (at: number) => `0a6a4c5e-6c0e-4b0e-9f53-0d8a3b8c1d0${at}`;
const [asks, proof, why] = [idOf(1), idOf(2), idOf(3)];

/** Has it been done? Then its papers are asked for; with papers a remark is shown, and needed once the count is known. */
const form = ((): Form => {
  const section = (shortHalfYear.schema['x-sections'] as { id: string }[])[0]!.id;
  const operations: Operation[] = [
    { type: 'addField', kind: 'yes-no', title: 'Đã làm', section, id: asks },
    { type: 'addField', kind: 'file', title: 'Hồ sơ', section, id: proof },
    { type: 'addField', kind: 'text', title: 'Nhận xét', section, id: why },
    { type: 'addField', kind: 'integer', title: 'Số lần', section, id: idOf(4) },
    { type: 'setCondition', field: proof, condition: [{ field: asks, const: true }] },
    { type: 'setCondition', field: why, condition: [{ field: proof, minItems: 1 }] },
    { type: 'requireWhile', field: why, condition: [{ field: idOf(4), minimum: 1 }] },
  ];
  const made = applyOperation(shortHalfYear, { type: 'several', operations });
  const read = made.ok ? parseForm(made.document) : null;
  if (!read?.ok) throw new Error(JSON.stringify(made));
  return read.form;
})();
const field = (id: string): Field => form.field(id)!;
const answers = (typed: Record<string, string>) =>
  Object.fromEntries(Object.entries(typed).map(([id, text]) => [field(id).key, triedAnswer(field(id), text)]));
const titles = (deciding: 'shown' | 'required') => testedBy(form, field(why), deciding).map(({ title }) => title);

it('asks for what a condition tests, and before it for what shows that', () => {
  expect(titles('shown')).toEqual(['Đã làm', 'Hồ sơ']);
  expect(titles('required')).toEqual(['Đã làm', 'Hồ sơ', 'Số lần']);
});

it.each([
  ['nothing answered', {}, false, false],
  ['papers of what was not done, which nobody sees', { [asks]: 'false', [proof]: 'true' }, false, false],
  ['papers of what was done', { [asks]: 'true', [proof]: 'true' }, true, false],
  ['the count besides', { [asks]: 'true', [proof]: 'true', [idOf(4)]: '2' }, true, true],
  ['the count alone', { [idOf(4)]: '2' }, false, false],
])('decides as the form does by %s', (_, typed, shown, required) => {
  expect(isDecided(form, field(why), 'shown', answers(typed as Record<string, string>) as never)).toBe(shown);
  expect(isDecided(form, field(why), 'required', answers(typed as Record<string, string>) as never)).toBe(required);
});
