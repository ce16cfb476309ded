import { describe, expect, test } from 'vitest';
import { communeAnnual, communeHalfYear, yearlyPlan } from '../../examples/index.ts';
import { contentHash, parseForm } from '../index.ts';
import { formIssueSentence } from '../build/index.ts';
import type { Form, FormIssueCode, Json } from '../index.ts';
import { formOf, question } from '../testing/form-of.ts';

function codes(document: unknown): [FormIssueCode, string][] {
  const parsed = parseForm(document);
  if (parsed.ok) return [];
  for (const issue of parsed.issues)
    for (const language of ['vi', 'en'] as const) expect(formIssueSentence(issue, language)).not.toContain('undefined');
  return parsed.issues.map(({ code, pointer }) => [code, pointer]);
}

describe('parseForm', () => {
  test.each([
    ['F1', communeHalfYear, 70],
    ['F2', communeAnnual, 103],
    ['the plan type', yearlyPlan, 43],
  ])('%s is a form', (_name, document, fields) => {
    const parsed = parseForm(document);
    expect(parsed.ok && parsed.form.fields).toHaveLength(fields);
  });

  test('the same document gives the same form, whatever the order of its keys', () => {
    const reordered = { uiSchema: communeHalfYear.uiSchema, schema: communeHalfYear.schema };
    const [first, second] = [parseForm(communeHalfYear), parseForm(reordered)] as [{ form: Form }, { form: Form }];
    expect(second.form).toBe(first.form);
    expect(first.form.hash).toBe(contentHash(communeHalfYear));
  });

  test('fields are found by id, by key and as table.column', () => {
    const { form } = parseForm(communeHalfYear) as { form: Form };
    const column = form.field('propagandaRows.sessions');
    expect(form.field(column?.id ?? '')).toBe(column);
    expect(column).toMatchObject({ table: 'propagandaRows', key: 'sessions', unit: 'buổi', required: true });
    expect(form.field('householdsRate')).toMatchObject({ calculated: true, kind: 'percent', overUnits: 'ratio' });
    expect(form.field('hasMonitoring')).toMatchObject({ nothing: true, conditional: false });
    expect(form.field('monitoringCount')).toMatchObject({ conditional: true, required: true });
    expect(form.field('constructor')).toBeUndefined();
  });

  test('every number of F1 and F2 has a shared indicator, and both forms share them', () => {
    const indicators = [communeHalfYear, communeAnnual].map((document) => {
      const { form } = parseForm(document) as { form: Form };
      const numbers = form.fields.filter((field) => field.basis !== undefined);
      expect(numbers.filter((field) => field.indicator === undefined)).toEqual([]);
      return numbers.map((field) => field.indicator);
    });
    expect(indicators[1]).toEqual(expect.arrayContaining(indicators[0] ?? []));
  });

  test.each<[string, unknown, FormIssueCode, string]>([
    ['a text', 'form', 'VALUE_INVALID', ''],
    ['nothing', null, 'VALUE_INVALID', ''],
    ['a function inside', { schema: () => 1, uiSchema: {} }, 'NOT_JSON', '/schema'],
    ['infinity', { schema: { a: Infinity }, uiSchema: {} }, 'NOT_JSON', '/schema/a'],
    ['a lone surrogate', { schema: { title: '\ud800' }, uiSchema: {} }, 'NOT_JSON', '/schema/title'],
    ['a NUL', { schema: { title: '\u0000' }, uiSchema: {} }, 'NOT_JSON', '/schema/title'],
    [
      '__proto__',
      JSON.parse('{"schema":{"properties":{"__proto__":{}}},"uiSchema":{}}'),
      'NAME_REFUSED',
      '/schema/properties/__proto__',
    ],
    ['too much text', { schema: { title: 'x'.repeat(300_000) }, uiSchema: {} }, 'TOO_LARGE', '/schema/title'],
    ['too many bytes', { schema: { title: 'ế'.repeat(100_000) }, uiSchema: {} }, 'TOO_LARGE', ''],
    ['too many values', { schema: { a: Array(30_000).fill(0) }, uiSchema: {} }, 'TOO_MANY_NODES', '/schema/a/19997'],
  ])('%s is refused', (_name, document, code, pointer) => {
    expect(codes(document)[0]).toEqual([code, pointer]);
  });

  test('nesting beyond 32 levels is refused without exhausting the stack', () => {
    let deep: Json = {};
    for (let level = 0; level < 100_000; level += 1) deep = { a: deep };
    expect(codes({ schema: deep, uiSchema: {} })[0]?.[0]).toBe('TOO_DEEP');
  });

  test.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'context',
    'previous',
    'in',
    'Số hộ',
    '1a',
    'a'.repeat(65),
  ])('no field may be called %s', (name) => {
    const text = JSON.stringify(communeHalfYear).replaceAll('"causes"', JSON.stringify(name));
    expect(codes(JSON.parse(text)).map(([code]) => code)).toContain('NAME_REFUSED');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a form that is asked for again is remembered, one that is not goes when many others were read', () => {
    const titled = (title: string) => {
      const parsed = parseForm({ ...communeHalfYear, schema: { ...communeHalfYear.schema, title } });
      return (parsed as { form: Form }).form;
    };
    const [often, once] = [titled('Hỏi luôn'), titled('Hỏi một lần')];
    for (let version = 0; version < 100; version += 1) {
      titled(`Bản ${version}`);
      expect(titled('Hỏi luôn')).toBe(often);
    }
    expect(titled('Hỏi một lần')).not.toBe(once);
  });

  test('expressions have at most twenty thousand parts together', () => {
    const sum = Array.from({ length: 400 }, () => '1').join(' + ');
    const listed = (count: number) => {
      const rules = Array.from({ length: count }, (): [string, string] => [`${sum} > 0`, 'a']);
      return codes(formOf({ a: question('integer') }, { rules }));
    };
    expect(listed(24)).toEqual([]);
    expect(listed(30)).toEqual([['TOO_MANY_NODES', '/schema/x-rules/24/expression']]);
  });
});
