import { describe, expect, it } from 'vitest';
import { parseForm } from '../dialect/parse-form.ts';
import type { Field } from '../dialect/form.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { answerWords, figureWords } from './answer-words.ts';

const parsed = parseForm(everyKindForm);
const field = (key: string): Field => (parsed.ok && parsed.form.field(key)) as Field;

describe('an answer in words', () => {
  it.each<[key: string, value: unknown, vi: string, en: string]>([
    ['name', 'Ngày hội', 'Ngày hội', 'Ngày hội'],
    ['visits', 1234, '1.234 buổi', '1,234 buổi'],
    ['weight', '1234.5', '1.234,5 tấn', '1,234.5 tấn'],
    ['funds', 40_000_000, '40.000.000 đồng', '40,000,000 đồng'],
    ['share', { numerator: 12, denominator: 15 }, '12/15 (80,00%)', '12/15 (80.00%)'],
    ['agreed', false, 'Không', 'No'],
    ['hasWorks', false, 'Không phát sinh', 'Nothing to report'],
    ['state', 'stopped', 'Đã dừng', 'Stopped'],
    ['areas', ['economy', 'culture'], 'Kinh tế; Văn hóa', 'Economy; Culture'],
    ['evidence', [{ name: 'Bien ban.pdf' }, { name: 'Anh.jpg' }], 'Bien ban.pdf; Anh.jpg', 'Bien ban.pdf; Anh.jpg'],
    ['visitsRate', '33.3', '33,3%', '33.3%'],
    ['visitsTotal', '1200', '1.200', '1,200'],
    ['works', [{ _id: everyId(1) }], '', ''],
    ['guidance', null, '', ''],
    ['name', '   ', '', ''],
  ])('%s as %j is written "%s"', (key, value, vi, en) => {
    expect(answerWords(field(key), value, { language: 'vi' })).toBe(vi);
    expect(answerWords(field(key), value, { language: 'en' })).toBe(en);
  });

  it.each<[key: string, value: unknown]>([
    ['visits', '12 hộ'],
    ['share', 'mười hai'],
    ['agreed', 'có lẽ'],
    ['areas', 'economy'],
    ['guidance', 'x'],
  ])('what %s does not understand comes back as typed: %j', (key, value) => {
    expect(answerWords(field(key), value, { language: 'vi' })).toBe(value);
  });

  it.each<[key: string, value: unknown, shown: string]>([
    ['name', { toString: 1 }, '{"toString":1}'],
    ['visits', [{ toString: 1 }], '[{"toString":1}]'],
    ['areas', [{ valueOf: 1 }], '[{"valueOf":1}]'],
    ['share', { numerator: { toString: 1 } }, '{"numerator":{"toString":1}}'],
    ['evidence', [{ name: { toString: 1 } }], ''],
  ])('what %s cannot be is shown as it stands, and harms nothing: %j', (key, value, shown) => {
    expect(answerWords(field(key), value, { language: 'vi' })).toBe(shown);
  });

  it('names a referenced unit where its name is known', () => {
    const nameOf = (_kind: string, id: string) => (id === everyId(901) ? 'Phường Tam Kỳ' : undefined);
    expect(answerWords(field('unit'), everyId(901), { language: 'vi', nameOf })).toBe('Phường Tam Kỳ');
    expect(answerWords(field('unit'), everyId(902), { language: 'vi', nameOf })).toBe(everyId(902));
  });

  it('counts money in đồng when the form names no unit', () => {
    expect(figureWords({ kind: 'money' }, 5, 'vi')).toBe('5 đồng');
    expect(figureWords({ kind: 'integer' }, '-5', 'vi')).toBe('-5');
  });
});

it('writes what always has four digits as the year it is', () => {
  const year = { ...field('visits'), unit: undefined, schema: { minimum: 2000, maximum: 2100 } };
  expect(figureWords(year, 2025, 'vi')).toBe('2025');
  expect(figureWords({ ...year, schema: { minimum: 0, maximum: 9999 } }, 2025, 'vi')).toBe('2.025');
});
