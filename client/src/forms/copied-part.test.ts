import { parseForm, type FormDocument } from '@ke-hoach/forms';
import { applyOperation } from '@ke-hoach/forms/build';
import { communeHalfYear, policyFeedback } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { randomId } from '../apollo/random-id.ts';
import { copiedText, indicatorsOf, pasteOperation, readCopied } from './copied-part.ts';

const read = (document: FormDocument) => {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error('not a form');
  return parsed.form;
};
const [source, target] = [read(communeHalfYear), read(policyFeedback)];
const section = target.sections[0]?.id ?? '';
const copied = (id: string | undefined) => readCopied(copiedText(source, id ?? ''))!;
const pasteInto = (id: string | undefined, kept: string[]) => {
  const done = applyOperation(policyFeedback, pasteOperation(copied(id), { section }, kept, randomId));
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return read(done.document);
};

it('pastes a field into another form with a new id', () => {
  const id = source.field('householdsTotal')?.id;
  const form = pasteInto(id, []);
  const pasted = form.fields.find(({ title }) => title === 'Tổng số hộ');
  expect(pasted?.section).toBe(section);
  expect(pasted?.id).not.toBe(id);
});

it('pastes a whole section behind another one, laid out as it was', () => {
  for (const part of source.sections) {
    const form = pasteInto(part.id, []);
    const pasted = form.sections[1];
    expect(pasted).toMatchObject({ title: part.title });
    expect(pasted?.fields).toHaveLength(part.fields.length);
  }
});

it('offers the indicators the other form does not have, and shares only those that are kept', () => {
  const part = source.fields.find(({ indicator, table }) => indicator !== undefined && !table)!;
  expect(indicatorsOf(copied(part.id), target)).toEqual([{ indicator: part.indicator, title: part.title }]);
  expect(indicatorsOf(copied(part.id), source)).toEqual([]);
  const shared = (kept: string[]) =>
    pasteInto(part.id, kept).fields.some(({ indicator }) => indicator === part.indicator);
  expect(shared([part.indicator!])).toBe(true);
  expect(shared([])).toBe(false);
});

it('takes no other text for a part of a form', () => {
  expect(readCopied(null)).toBeNull();
  expect(readCopied('Tổng số hộ')).toBeNull();
  expect(readCopied('{"mark":"ke-hoach/form-part"')).toBeNull();
  expect(readCopied(JSON.stringify({ mark: 'ke-hoach/form-part', id: 'x', from: {} }))).toBeNull();
  expect(readCopied(copiedText(source, 'nothing of it'))).toBeNull();
});
