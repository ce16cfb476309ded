import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { checkExpression, issueSentence, parseForm } from '../index.ts';
import { formIssueSentence } from '../build/index.ts';
import type { Form, Issue } from '../index.ts';
import type { ChangeKind } from '../versions/index.ts';
import { en } from './en.ts';
import { formEn } from './form-en.ts';
import { formVi } from './form-vi.ts';
import { vi } from './vi.ts';

const { form } = parseForm(smallForm()) as { form: Form };

describe('sentences', () => {
  test('are in composed Unicode and end as sentences do', () => {
    const words = {
      title: 'T',
      limit: '1',
      length: '2',
      rows: '3',
      key: 'k',
      expected: 'e',
      place: '/',
      after: 'có',
      yes: 'có',
    };
    for (const sentences of [vi.issues, en.issues, formVi.formIssues, formEn.formIssues])
      for (const sentence of Object.values(sentences)) {
        const text = sentence({
          ...words,
          name: 'n',
          keyword: 'w',
          kind: 'x',
          reason: 'r',
          problem: 'Không có hàm “x”.',
          circle: 'A → B → A',
          circleEn: 'A → B → A',
          choice: 'c',
          part: 'p',
          types: 'pdf',
          files: '3',
          chosen: '3',
        });
        expect(text).toBe(text.normalize('NFC'));
        expect(text).toMatch(/^\P{Ll}.*[.)]$/u);
        expect(text).not.toContain('undefined');
      }
  });

  test.each(['renamed', 'retitled', 'requirement', 'split', 'merged'] as const)(
    'of a change that is %s name all',
    (kind) => {
      for (const { changes, yes, no } of [formVi, formEn])
        for (const [before, after] of [
          ['một', 'hai'],
          [no, yes],
          [yes, no],
        ]) {
          const text = changes[kind]({ title: 'T', before: before ?? '', after: after ?? '', yes, no });
          expect(text).toBe(text.normalize('NFC'));
          expect(text).not.toMatch(/undefined|\{/);
          expect(text.length).toBeGreaterThan(5);
        }
    },
  );

  test.each(Object.keys(formVi.changes) as ChangeKind[])('of a change (%s) are said in both languages', (kind) => {
    const words = { title: 'T', before: 'một', after: 'hai', yes: 'có', no: 'không' };
    const said = [formVi, formEn].map(({ changes }) => changes[kind](words));
    expect(new Set(said).size).toBe(2);
    for (const text of said) expect(text).toMatch(/^\P{Ll}.*[.T]$/u);
  });

  test('write numbers as the language does', () => {
    const issue: Issue = {
      code: 'TOO_LARGE',
      level: 'error',
      field: form.field('n')?.id ?? '',
      row: null,
      path: ['n'],
      details: { limit: 9999999 },
    };
    expect(issueSentence(form, issue, 'vi')).toBe('“N” không được quá 9.999.999.');
    expect(issueSentence(form, issue, 'en')).toBe('“N” must be at most 9,999,999.');
  });

  test('use the English title where there is one', () => {
    const required = (key: string): Issue => ({
      code: 'REQUIRED',
      level: 'error',
      field: form.field(key)?.id ?? '',
      row: null,
      path: [key],
      details: {},
    });
    expect(issueSentence(form, required('day'), 'en')).toBe('Enter “Day”.');
    expect(issueSentence(form, required('hidden'), 'en')).toBe('Enter “Ẩn”.');
  });

  test('of a rule that is gone is empty, and a row that is gone is not named', () => {
    const issue: Issue = {
      code: 'RULE',
      level: 'error',
      field: null,
      row: 'r',
      path: ['rows', 'r', 'x'],
      rule: 'gone',
      details: {},
    };
    expect(issueSentence(form, issue, 'vi', { rows: [] })).toBe('');
  });

  test('of a refused form name the place', () => {
    const issue = { code: 'KEYWORD_REFUSED' as const, pointer: '/schema/$ref', details: { keyword: '$ref' } };
    expect(formIssueSentence(issue, 'vi')).toBe('/schema/$ref: từ khóa “$ref” không được phép. Hãy bỏ đi.');
    expect(formIssueSentence({ ...issue, pointer: '' }, 'en')).toMatch(/^\/: /);
  });
});

describe('checkExpression', () => {
  test('tells the type and what is read', () => {
    const reads = ['a', 'b'].map((key) => form.field(key)?.id);
    expect(checkExpression(form, 'a + b')).toEqual({ ok: true, type: 'number', reads });
    expect(checkExpression(form, 'x > 1', { row: 'rows', wanted: 'bool' })).toMatchObject({ ok: true, type: 'bool' });
  });

  test.each([
    ['a +', 'SYNTAX'],
    ['x > 1', 'NAME_UNKNOWN'],
    ['a', 'RESULT_TYPE'],
    ["form.constructor('x')", 'SYNTAX'],
  ])('%s is refused with %s', (expression, code) => {
    expect(checkExpression(form, expression, { wanted: 'bool' })).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
