import { expect, test } from 'vitest';
import { communeHalfYear, monitoring, yearlyPlan } from '../../examples/index.ts';
import type { Form, FormDocument } from '../index.ts';
import { read } from '../testing/editing.ts';
import { everyKindForm } from '../testing/every-kind-form.ts';
import { copyForm } from './index.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const idsIn = (value: unknown) => new Set(JSON.stringify(value).match(uuid));
const withoutIds = (document: FormDocument) => JSON.stringify(document.schema.properties).replaceAll(uuid, 'id');
const indicators = (form: Form) => form.fields.map(({ indicator }) => indicator);

test.each([
  ['of every kind', everyKindForm],
  ['the half-year report', communeHalfYear],
  ['the monitoring register', monitoring],
  ['the plan', yearlyPlan],
])('a copy of a form, %s, has the same content under new ids, and the code lists it shares', (_name, document) => {
  const copy = copyForm(document);
  const { $defs, ...rest } = copy.schema;
  const before = idsIn({ ...document.schema, $defs: null });
  expect([...idsIn(rest)].filter((id) => before.has(id) && !idsIn($defs).has(id))).toEqual([]);
  expect($defs).toEqual(document.schema.$defs);
  expect(copy.uiSchema).toEqual(document.uiSchema);
  const [form, source] = [read(copy), read(document)];
  expect(form.fields.map(({ key, title }) => [key, title])).toEqual(
    source.fields.map(({ key, title }) => [key, title]),
  );
  expect(indicators(form)).toEqual(indicators(source));
  expect(form.rules.map(({ expression }) => expression)).toEqual(source.rules.map(({ expression }) => expression));
  expect(form.fields.some(({ lineage }) => lineage)).toBe(false);
});

test('a choice that went into another goes into the copy of that one', () => {
  expect(withoutIds(copyForm(everyKindForm)).replaceAll(/"x-lineage":\[[^\]]*\],?/g, '')).toHaveLength(
    withoutIds(everyKindForm).replaceAll(/"x-lineage":\[[^\]]*\],?/g, '').length,
  );
  const retired = read(copyForm(everyKindForm)).fields.flatMap(({ retired: all = [], choices = [] }) =>
    all.flatMap(({ into }) => (into ? [choices.some(({ id }) => id === into)] : [])),
  );
  expect(retired).not.toContain(false);
});

test('ids may be given', () => {
  let last = 0;
  const next = () => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;
  const form = read(copyForm(communeHalfYear, next));
  expect(new Set(form.fields.map(({ id }) => id.slice(0, 23)))).toEqual(new Set(['00000000-0000-4000-8000']));
});
