import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import type { Operation } from '../build/operation.ts';
import { changeId, changeSentence, compareForms, needsConfirmation } from './index.ts';
import type { Form } from '../index.ts';
import { done, read } from '../testing/editing.ts';

const small = read(smallForm());
const id = (key: string) => small.field(key)?.id ?? '';
const after = (...operations: Operation[]): Form => done(smallForm(), { type: 'several', operations }).form;
const changes = (...operations: Operation[]) => compareForms(small, after(...operations));
const setting = (keyword: string, value: unknown): Operation =>
  ({ type: 'setSetting', field: id('a'), keyword, value }) as Operation;

describe('a change of meaning', () => {
  test.each([
    ['x-unit', 'lượt', 'đơn vị tính từ “chưa đặt” thành “lượt”', 'unit of measure from “not set” to “lượt”'],
    ['x-basis', 'stock', 'thành “có tại thời điểm báo cáo”', 'to “at the day of the report”'],
    ['x-overTime', 'latest', 'thành “lấy kỳ mới nhất”', 'to “the latest period”'],
  ])('of %s says what was and what is', (keyword, value, vi, en) => {
    const [change] = changes(setting(keyword, value));
    expect(change).toMatchObject({ kind: 'meaning', aspect: keyword });
    expect(changeSentence(change!, 'vi')).toContain(vi);
    expect(changeSentence(change!, 'en')).toContain(en);
  });

  test('of a kind names both kinds', () => {
    const [change] = changes({ type: 'changeKind', field: id('name'), kind: 'date' });
    expect(changeSentence(change!, 'vi')).toContain('kiểu từ “Chữ một dòng” thành “Ngày”');
  });

  test('that no two words tell is told by the title alone', () => {
    const change = { kind: 'meaning', field: id('a'), title: 'A', aspect: 'lineage', breaking: true } as const;
    expect(changeSentence(change, 'vi')).toBe('Đổi ý nghĩa của “A”. Số liệu cũ có thể không còn phù hợp.');
    expect(changeSentence(change, 'en')).toBe('The meaning of “A” changes. Earlier figures may no longer fit.');
  });
});

describe('what a person must confirm', () => {
  test('is what a figure means and how it is calculated, not what is renamed or dropped', () => {
    const asked = (...operations: Operation[]) => changes(...operations).filter(needsConfirmation);
    expect(asked(setting('x-unit', 'lượt'))).toHaveLength(1);
    expect(asked({ type: 'renameField', field: id('a'), key: 'renamed' })).toEqual([]);
    expect(asked({ type: 'removeField', field: id('name') })).toEqual([]);
    const calculation = { kind: 'calculation', field: id('a'), title: 'A', before: 'a', after: 'b' } as const;
    expect(needsConfirmation({ ...calculation, breaking: true })).toBe(true);
  });

  test('keeps its name while it is the same change, and has another when it is not', () => {
    const name = (value: string) => changeId(changes(setting('x-unit', value))[0]!);
    expect(name('lượt')).toBe(name('lượt'));
    expect(name('lượt')).not.toBe(name('buổi'));
  });
});
