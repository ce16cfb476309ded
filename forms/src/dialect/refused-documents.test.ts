import { describe, expect, test } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { parseForm } from '../index.ts';
import { formIssueSentence } from '../build/index.ts';
import { sharedWords } from '../testing/shared-words.ts';
import type { FormIssueCode, Json } from '../index.ts';

/** What F1 becomes when the value at a pointer is replaced; `undefined` takes it away, `-` at the end adds to a list. */
function changed(pointer: string, value: Json | undefined): unknown {
  const document = structuredClone(communeHalfYear) as unknown as Record<string, Json>;
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() as string;
  const parent = steps.reduce<Record<string, Json>>((at, step) => at[step] as Record<string, Json>, document);
  if (last === '-') (parent as unknown as Json[]).push(value as Json);
  else if (value === undefined) delete parent[last];
  else parent[last] = value;
  return document;
}

type Refusal = [pointer: string, value: Json | undefined, code: FormIssueCode, reported?: string];

function refuses(cases: Refusal[]): void {
  test.each(cases)('%s = %j is refused with %s', (pointer, value, code, reported = pointer) => {
    const parsed = parseForm(changed(pointer, value));
    const issues = parsed.ok ? [] : parsed.issues.map((issue) => [issue.code, issue.pointer]);
    expect(issues).toContainEqual([code, reported]);
    const expected = parsed.ok ? [] : parsed.issues.filter(({ code }) => code.endsWith('_INVALID'));
    for (const issue of expected.filter(({ code }) => code !== 'EXPRESSION_INVALID'))
      expect(sharedWords(formIssueSentence(issue, 'vi'), formIssueSentence(issue, 'en'))).toEqual([]);
  });
}

const root = '/schema';
const fields = `${root}/properties`;
const table = `${fields}/propagandaRows`;
const columns = `${table}/items/properties`;
const lessons = communeHalfYear.schema.properties as Record<string, Record<string, Json>>;

describe('the root of a form', () => {
  refuses([
    [`${root}/$ref`, '#', 'KEYWORD_REFUSED'],
    [`${root}/$schema`, 'http://json-schema.org/draft-07/schema#', 'VALUE_INVALID'],
    [`${root}/$id`, 5, 'VALUE_INVALID'],
    [`${root}/unevaluatedProperties`, true, 'VALUE_INVALID'],
    [`${root}/type`, 'array', 'VALUE_INVALID'],
    [`${root}/title`, ' ', 'VALUE_INVALID'],
    [`${root}/description`, [], 'VALUE_INVALID'],
    [`${root}/x-i18n`, { fr: {} }, 'VALUE_INVALID'],
    [`${root}/x-i18n`, { en: { title: 1 } }, 'VALUE_INVALID', `${root}/x-i18n/en/title`],
    [fields, [], 'VALUE_INVALID'],
    [`${root}/required/-`, 'nothing', 'FIELD_UNKNOWN', `${root}/required`],
    [`${root}/required`, 'causes', 'VALUE_INVALID'],
    [`${root}/required`, ['causes', 'causes'], 'VALUE_INVALID'],
  ]);
});

describe('a field', () => {
  refuses([
    [`${fields}/causes`, 'x', 'VALUE_INVALID'],
    [`${fields}/causes/x-kind`, 'rating', 'KIND_UNKNOWN'],
    [`${fields}/causes/x-kind`, 'constructor', 'KIND_UNKNOWN'],
    [`${fields}/causes/type`, 'integer', 'VALUE_INVALID'],
    [`${fields}/causes/minimum`, 1, 'KEYWORD_REFUSED'],
    [`${fields}/causes/maxLength`, '9', 'VALUE_INVALID'],
    [`${fields}/causes/maxLength`, undefined, 'VALUE_INVALID'],
    [`${fields}/causes/pattern`, '^(a+)+$', 'PATTERN_REFUSED'],
    [`${fields}/causes/x-field`, '1', 'VALUE_INVALID'],
    [`${fields}/causes/x-field`, lessons.lessons?.['x-field'], 'ID_DUPLICATE', `${fields}/lessons`],
    [`${fields}/articleCount/maximum`, 2 ** 60, 'VALUE_INVALID'],
    [`${fields}/articleCount/x-basis`, undefined, 'VALUE_INVALID'],
    [`${fields}/articleCount/x-overUnits`, 'ratio', 'VALUE_INVALID'],
    [`${fields}/articleCount/minimum`, 2 ** 53 - 1, 'VALUE_INVALID'],
    [`${fields}/causes/minLength`, 20_000, 'VALUE_INVALID'],
    [`${fields}/causes/x-i18n`, { en: { choices: { a: {} } } }, 'VALUE_INVALID', `${fields}/causes/x-i18n/en/choices`],
    [`${fields}/articleCount/x-unit`, '', 'VALUE_INVALID'],
    [`${fields}/articleCount/x-indicator`, 'a b', 'VALUE_INVALID'],
    [`${fields}/hasMonitoring/x-nothing`, false, 'VALUE_INVALID'],
    [`${root}/allOf/0/then/properties/ownPlanDate/format`, 'time', 'VALUE_INVALID'],
    [`${columns}/topic/oneOf`, [], 'VALUE_INVALID'],
    [`${columns}/topic/oneOf/1/const`, 'movement', 'VALUE_INVALID'],
    [`${columns}/topic/oneOf/1/const`, undefined, 'VALUE_INVALID'],
    [`${columns}/topic/oneOf/1/type`, 'string', 'KEYWORD_REFUSED'],
    [`${columns}/topic/oneOf/1/x-id`, 'a', 'VALUE_INVALID'],
    [
      `${columns}/topic/oneOf/1/x-i18n`,
      { en: { title: {} } },
      'VALUE_INVALID',
      `${columns}/topic/oneOf/1/x-i18n/en/title`,
    ],
  ]);
});

describe('a table', () => {
  refuses([
    [`${table}/maxItems`, 1_000_000, 'VALUE_INVALID'],
    [`${table}/minItems`, -1, 'VALUE_INVALID'],
    [`${table}/minItems`, 900, 'VALUE_INVALID'],
    [`${table}/items`, true, 'VALUE_INVALID'],
    [`${columns}/_id`, undefined, 'VALUE_INVALID'],
    [`${table}/items/required`, ['topic'], 'VALUE_INVALID'],
    [`${table}/x-columns`, ['topic'], 'VALUE_INVALID'],
    [`${columns}/form`, lessons.modelRows, 'VALUE_INVALID', `${columns}/form/x-kind`],
  ]);
});

describe('a condition', () => {
  const condition = `${root}/allOf/0`;
  const test = `${condition}/if/properties/hasOwnPlan`;
  refuses([
    [`${root}/allOf`, {}, 'VALUE_INVALID'],
    [`${root}/allOf/-`, { if: {} }, 'CONDITION_INVALID', `${root}/allOf/3`],
    [`${condition}/if/required`, [], 'CONDITION_INVALID', `${condition}/if`],
    [test, {}, 'CONDITION_INVALID'],
    [test, { const: true, enum: [true] }, 'CONDITION_INVALID'],
    [test, { const: [] }, 'CONDITION_INVALID'],
    [test, { minimum: 1 }, 'CONDITION_INVALID'],
    [test, { const: 'yes' }, 'CONDITION_INVALID'],
    [`${root}/allOf`, [], 'VALUE_INVALID'],
    [test, { minimum: '1' }, 'CONDITION_INVALID'],
    [`${condition}/if/properties/monitoringCount`, { const: 1 }, 'FIELD_UNKNOWN'],
    [`${condition}/else`, {}, 'KEYWORD_REFUSED'],
    [`${condition}/then/required`, ['nothing'], 'FIELD_UNKNOWN'],
    [`${condition}/then/properties/causes`, lessons.causes, 'KEY_DUPLICATE'],
  ]);
});

describe('the sections', () => {
  const sections = `${root}/x-sections`;
  refuses([
    [sections, 1, 'VALUE_INVALID'],
    [`${sections}/0`, 'x', 'VALUE_INVALID'],
    [`${sections}/0/id`, 'x', 'VALUE_INVALID'],
    [`${sections}/0/fields`, 'x', 'VALUE_INVALID'],
    [`${sections}/0/fields/-`, 'nothing', 'FIELD_UNKNOWN', `${sections}/0/fields/4`],
    [`${sections}/0/fields/-`, 'causes', 'KEY_DUPLICATE', `${sections}/10/fields/2`],
    [`${sections}/10/fields`, ['causes'], 'FIELD_WITHOUT_PLACE', sections],
  ]);
});

describe('a calculation', () => {
  const first = `${root}/x-calculations/0`;
  refuses([
    [`${root}/x-calculations`, {}, 'VALUE_INVALID'],
    [`${root}/x-calculations/-`, 'x', 'VALUE_INVALID', `${root}/x-calculations/5`],
    [`${first}/kind`, 'text', 'KIND_UNKNOWN'],
    [`${first}/scale`, 11, 'VALUE_INVALID'],
    [`${first}/field`, 1, 'VALUE_INVALID'],
    [`${first}/key`, 'a-b', 'NAME_REFUSED'],
    [`${first}/key`, 'causes', 'KEY_DUPLICATE', first],
    [`${first}/expression`, '1 +', 'EXPRESSION_INVALID'],
    [`${first}/expression`, 'hasOwnPlan', 'EXPRESSION_INVALID'],
    [`${first}/expression`, 'propagandaSessionsTotal + 1', 'CALCULATION_CYCLE', `${root}/x-calculations`],
  ]);

  test('of the previous report is no circle', () => {
    const document = changed(`${first}/expression`, 'previous.propagandaSessionsTotal + 1');
    expect(parseForm(document).ok).toBe(true);
  });
});

describe('a rule', () => {
  const first = `${root}/x-rules/0`;
  refuses([
    [`${root}/x-rules`, 'x', 'VALUE_INVALID'],
    [`${root}/x-rules/-`, 'x', 'VALUE_INVALID', `${root}/x-rules/16`],
    [`${first}/id`, undefined, 'VALUE_INVALID'],
    [`${first}/level`, 'info', 'VALUE_INVALID'],
    [`${first}/message`, { vi: 'x' }, 'VALUE_INVALID'],
    [`${first}/fields`, [], 'VALUE_INVALID'],
    [`${first}/fields`, ['nothing'], 'FIELD_UNKNOWN'],
    [`${first}/row`, 'causes', 'FIELD_UNKNOWN'],
    [`${first}/expression`, '1', 'EXPRESSION_INVALID'],
  ]);
});

describe('the uiSchema', () => {
  const items = '/uiSchema/modelRows/items';
  refuses([
    ['/uiSchema/nothing', {}, 'FIELD_UNKNOWN'],
    ['/uiSchema/causes', 'x', 'VALUE_INVALID'],
    ['/uiSchema/causes/ui:field', 'x', 'KEYWORD_REFUSED'],
    ['/uiSchema/causes', { 'ui:widget': 'x'.repeat(51) }, 'VALUE_INVALID', '/uiSchema/causes/ui:widget'],
    ['/uiSchema/causes', { 'ui:placeholder': ['x'] }, 'VALUE_INVALID', '/uiSchema/causes/ui:placeholder'],
    ['/uiSchema/causes', { 'ui:help': 5 }, 'VALUE_INVALID', '/uiSchema/causes/ui:help'],
    ['/uiSchema/causes', { 'ui:autofocus': 'yes' }, 'VALUE_INVALID', '/uiSchema/causes/ui:autofocus'],
    ['/uiSchema/causes', { 'ui:rows': 0 }, 'VALUE_INVALID', '/uiSchema/causes/ui:rows'],
    ['/uiSchema/causes', { 'ui:options': { title: ['x'] } }, 'VALUE_INVALID', '/uiSchema/causes/ui:options'],
    ['/uiSchema/modelRows', { items: 5 }, 'VALUE_INVALID', items],
    ['/uiSchema/modelRows', { items: { nothing: {} } }, 'FIELD_UNKNOWN', `${items}/nothing`],
    ['/uiSchema/modelRows', { items: { name: 1 } }, 'VALUE_INVALID', `${items}/name`],
    ['/uiSchema/modelRows', { items: { name: { x: 1 } } }, 'KEYWORD_REFUSED', `${items}/name/x`],
  ]);
});
