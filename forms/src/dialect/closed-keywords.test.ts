import { expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import type { JsonObject } from '../index.ts';
import { everyKindForm } from '../testing/every-kind-form.ts';

const { properties } = everyKindForm.schema as { properties: Record<string, JsonObject> };

/** The reasons against the form of every kind when a field has these keywords too. */
function issuesWith(key: string, more: JsonObject): string[] {
  const schema = { ...everyKindForm.schema, properties: { ...properties, [key]: { ...properties[key], ...more } } };
  const parsed = parseForm({ ...everyKindForm, schema });
  return parsed.ok ? [] : parsed.issues.map(({ code, pointer }) => `${code} ${pointer.split('/').slice(3).join('/')}`);
}

const part = (more: JsonObject) => {
  const share = properties.share?.properties as Record<string, JsonObject>;
  return { properties: { ...share, numerator: { ...share.numerator, ...more } } };
};

test.each<[string, JsonObject, string]>([
  ['marks', { 'x-retired': [] }, 'KEYWORD_REFUSED marks/x-retired'],
  ['marks', { minItems: 9, maxItems: 2 }, 'VALUE_INVALID marks/minItems'],
  ['area', { 'x-retired': [] }, 'KEYWORD_REFUSED area/x-retired'],
  ['weight', { 'x-minimum': '2.5', 'x-maximum': '-1' }, 'VALUE_INVALID weight/x-minimum'],
  ['share', part({ title: ' ' }), 'VALUE_INVALID share/properties'],
  ['share', part({ 'x-i18n': 7 }), 'VALUE_INVALID share/properties'],
  ['share', part({ 'x-i18n': { en: { title: '' } } }), 'VALUE_INVALID share/properties'],
  ['share', part({ 'x-i18n': { en: { title: 'x', description: 'x' } } }), 'VALUE_INVALID share/properties'],
  ['share', part({ minimum: 9, maximum: 1 }), 'VALUE_INVALID share/properties'],
  ['share', { 'x-overUnits': 'sum' }, 'VALUE_INVALID share/x-overUnits'],
])('%s with %j is refused', (key, more, issue) => {
  expect(issuesWith(key, {})).toEqual([]);
  expect(issuesWith(key, more)).toContain(issue);
});

test.each<[string, JsonObject]>([
  ['that divides says what', { 'x-overUnits': 'ratio', expression: 'visits' }],
  [
    'that divides nothing is no ratio',
    { 'x-overUnits': 'sum', 'x-ratio': { numerator: 'visits', denominator: 'funds' } },
  ],
  [
    'divides numbers only',
    { 'x-ratio': { numerator: 'visits', denominator: 'name' }, expression: 'has(name) ? visits : 0' },
  ],
])('a calculated value %s', (_name, more) => {
  const flow = { 'x-basis': 'flow', 'x-overUnits': 'ratio', 'x-overTime': 'none' };
  const [first] = everyKindForm.schema['x-calculations'] as JsonObject[];
  const plain = { key: first?.key ?? '', field: first?.field ?? '', title: 'x', kind: 'percent', ...flow };
  const rate = { ...plain, expression: 'visits / funds', ...more };
  const parsed = parseForm({ ...everyKindForm, schema: { ...everyKindForm.schema, 'x-calculations': [rate] } });
  const codes = parsed.ok ? [] : parsed.issues.filter(({ pointer }) => /0\/x-(ratio|overUnits)$/.test(pointer));
  expect(codes.map(({ code }) => code)).toEqual(['VALUE_INVALID']);
});

test('a condition asks for whole numbers from the smaller to the larger', () => {
  const asking = (test: JsonObject) => {
    const condition = { if: { properties: { visits: test }, required: ['visits'] }, then: { required: ['name'] } };
    const parsed = parseForm({
      ...everyKindForm,
      schema: { ...everyKindForm.schema, allOf: [...(everyKindForm.schema.allOf as JsonObject[]), condition] },
    });
    return parsed.ok ? [] : parsed.issues.map(({ details }) => details.reason);
  };
  expect(asking({ minimum: 1, maximum: 1 })).toEqual([]);
  expect(asking({ minimum: 2, maximum: 1 })).toEqual(['MINIMUM_UP_TO_MAXIMUM']);
  expect(asking({ minimum: 1.5 })).toEqual(['WHOLE_LIMITS']);
  expect(asking({ const: 1.5 })).toEqual(['POSSIBLE_ANSWERS']);
});
