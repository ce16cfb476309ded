import type { Answers, FormDocument } from '@ke-hoach/forms';
import { communeHalfYear, communeHalfYearAnswers, communeHalfYearContext } from '@ke-hoach/forms/examples';
import { describe, expect, it } from 'vitest';
import { reportOn } from '../../testing/papers.ts';
import { wordFile } from '../../testing/word-file.ts';
import type { Paper } from './paper.ts';
import { printable } from './printable.ts';
import { writeWord } from './word/write-word.ts';

/** The half-year form with a field for the number and one for the day of the report, or with others under these keys. */
function asking(number: object = { 'x-kind': 'text' }): FormDocument {
  const asked = structuredClone(communeHalfYear);
  const id = (last: number) => ({ type: 'string', 'x-field': `5d0c61c1-2f5e-4f0e-9a51-0d8a4f1b7e0${last}` });
  Object.assign(asked.schema['properties'] as object, {
    docNumber: { ...id(1), title: 'Số của báo cáo', maxLength: 60, ...number },
    docDate: { ...id(2), title: 'Ngày ký', 'x-kind': 'date', format: 'date' },
  });
  (asked.schema['x-sections'] as { fields: string[] }[])[0]!.fields.push('docNumber', 'docDate');
  return asked;
}

const reported = (told: Answers, form = asking()) =>
  reportOn(form, { ...communeHalfYearAnswers(1), ...told }, communeHalfYearContext);
const head = ({ head: { number, placeAndDate } }: Paper) => [number, placeAndDate];
const text = ({ blocks }: Paper) => JSON.stringify(blocks);

describe('a report whose form asks for its number and day', () => {
  it('bears them in its head and at its annexes, and not in the running text', async () => {
    const paper = reported({ docNumber: ' 05/BC-MTTQ-BTT ', docDate: '2025-05-29' });
    expect(head(paper)).toEqual(['Số: 05/BC-MTTQ-BTT', 'An Xuân, ngày 29 tháng 5 năm 2025']);
    for (const said of ['Số của báo cáo', '05/BC', 'Ngày ký']) expect(text(paper).includes(said)).toBe(false);
    const { lines } = await wordFile(await writeWord(printable(paper)));
    expect(lines).toContain('(Kèm theo văn bản số 05/BC-MTTQ-BTT)');
  });

  it('has the sign of its unit after a running number', () => {
    expect(head(reported({ docNumber: '7' }))[0]).toBe('Số: 07/BC-MTTQ-BTT');
  });

  it('leaves room for a number that is not given, and bears the day on which it was handed in', () => {
    const room = ['Số: ……/BC-MTTQ-BTT', 'An Xuân, ngày 30 tháng 5 năm 2025'];
    for (const told of [{}, { docNumber: ' ', docDate: '' }]) expect(head(reported(told))).toEqual(room);
    expect(text(reported({})).includes('Số của báo cáo')).toBe(false);
  });

  it('has room in its head on the blank form, and none in the text', () => {
    const blank = reportOn(asking(), null, communeHalfYearContext);
    expect(head(blank)).toEqual(['Số: ……/BC-MTTQ-BTT', 'An Xuân, ngày … tháng … năm 2025']);
    expect(text(blank).includes('Số của báo cáo')).toBe(false);
  });

  it('says in its text what a field of another kind under that key asks', () => {
    const paper = reported({ docNumber: '05/BC' }, asking({ 'x-kind': 'long-text' }));
    expect(head(paper)[0]).toBe('Số: ……/BC-MTTQ-BTT');
    expect(text(paper).includes('Số của báo cáo')).toBe(true);
  });
});
