import { expect, test } from 'vitest';
import { kindOf, storedKinds } from '../fields/registry.ts';
import { checkAnswers, parseForm } from '../index.ts';
import { everyKindAnswers, everyKindContext, everyKindForm } from './every-kind-form.ts';

const parsed = parseForm(everyKindForm);
const fields = parsed.ok ? parsed.form.fields : [];

test('the form of every kind is a form', () => {
  expect(parsed.ok ? [] : parsed.issues).toEqual([]);
});

test('it asks each kind, and each kind that columns may have in a table', () => {
  const kinds = (inTable: boolean) =>
    new Set(
      fields.filter((field) => !field.calculated && (field.table !== undefined) === inTable).map(({ kind }) => kind),
    );
  expect(kinds(false)).toEqual(new Set(storedKinds));
  expect(kinds(true)).toEqual(new Set(storedKinds.filter((kind) => kindOf({ kind }).column)));
});

test('its answers are right', () => {
  expect(parsed.ok && checkAnswers(parsed.form, everyKindAnswers, everyKindContext)).toEqual([]);
});
