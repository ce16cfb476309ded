import { describe, expect, test } from 'vitest';
import { formIssueSentence } from '../build/index.ts';
import type { FormIssueCode } from '../index.ts';
import { sharedWords } from '../testing/shared-words.ts';
import { formEn } from './form-en.ts';
import { formVi } from './form-vi.ts';

const words = {
  limit: 5,
  circle: 'A → B → A',
  circleEn: 'A → B → A',
  value: 'v',
  words: ['a', 'b'],
  keyword: 'maximum',
  least: 1,
  most: 20_000,
};
const said = (code: FormIssueCode, details: Record<string, unknown>) => {
  const issue = { code, pointer: '/schema/allOf/0', details: { ...words, ...details } };
  return [formIssueSentence(issue, 'vi'), formIssueSentence(issue, 'en')] as const;
};

describe('what a form should have held is said in the language of the reader', () => {
  test.each(Object.keys(formVi.expected))('%s', (expected) => {
    const [vi, en] = said('VALUE_INVALID', { expected });
    expect(sharedWords(vi, en)).toEqual([]);
    expect(vi + en).not.toMatch(/undefined|[A-Z]{4,}_/);
    expect(vi).toBe(vi.normalize('NFC'));
  });

  test.each(Object.keys(formVi.reasons))('of a condition: %s', (reason) => {
    const [vi, en] = said('CONDITION_INVALID', { reason });
    expect(sharedWords(vi, en)).toEqual([]);
    expect(vi).toBe(vi.normalize('NFC'));
  });

  test.each(Object.keys(formVi.formIssues) as FormIssueCode[])('%s', (code) => {
    const problem = { problem: 'NAME_UNKNOWN', text: 'x', expected: 'TEXT', reason: 'TEST' };
    const [vi, en] = said(code, code === 'EXPRESSION_INVALID' ? problem : { ...problem, problem: '' });
    expect(sharedWords(vi, en)).toEqual([]);
  });
});

test('numbers are written as the language does, and lists with their words', () => {
  expect(said('VALUE_INVALID', { expected: 'TEXT_BETWEEN' })).toEqual([
    '/schema/allOf/0: giá trị chưa đúng, cần: chữ, từ 1 đến 20.000 ký tự.',
    '/schema/allOf/0: the value is not right, expected: text of 1 to 20,000 characters.',
  ]);
  expect(said('VALUE_INVALID', { expected: 'ONE_OF' })[0]).toContain('một trong các từ “a, b”');
});

test('what another version of the server asks for is named by its code', () => {
  expect(said('VALUE_INVALID', { expected: 'A_NEW_ONE' })[0]).toContain('cần: A_NEW_ONE.');
  expect(said('CONDITION_INVALID', { reason: 'toString' })[1]).toContain('expected: toString.');
});

test('both languages know the same', () => {
  expect(Object.keys(formEn.expected)).toEqual(Object.keys(formVi.expected));
});
