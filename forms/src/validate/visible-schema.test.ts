import { Validator } from '@cfworker/json-schema';
import type { Schema } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { checkAnswers, parseForm, submittedAnswers, visibleFields, visibleRowSchema, visibleSchema } from '../index.ts';
import type { Answers, Form, JsonObject } from '../index.ts';
import { everyKindAnswers, everyKindContext, everyKindForm } from '../testing/every-kind-form.ts';

const { form } = parseForm(communeHalfYear) as { form: Form };
const properties = (answers: Answers) => Object.keys(visibleSchema(form, answers).properties as JsonObject);

describe('visibleSchema', () => {
  test('shows the fields of a condition that holds, and requires them', () => {
    const schema = visibleSchema(form, { hasOwnPlan: true });
    expect(Object.keys(schema.properties as JsonObject)).toContain('ownPlanDate');
    expect(schema.required).toContain('ownPlanDate');
    expect(properties({ hasOwnPlan: false })).not.toContain('ownPlanDate');
    expect(properties({})).not.toContain('ownPlanDate');
  });

  test('puts the properties in the order of the sections, without conditions', () => {
    const schema = visibleSchema(form, { hasOwnPlan: true });
    const names = Object.keys(schema.properties as JsonObject);
    expect(names.indexOf('ownPlanNumber')).toBe(names.indexOf('hasOwnPlan') + 1);
    expect(JSON.stringify(schema)).not.toMatch(/"(allOf|if|then)"/);
    expect(schema).not.toHaveProperty('unevaluatedProperties');
    expect(schema.$defs).toBe(form.document.schema.$defs);
  });

  test('tells which fields stand in which section now', () => {
    const sections = visibleSchema(form, { hasMonitoring: false })['x-sections'] as JsonObject[];
    expect(sections.map((section) => section.fields)).toContainEqual(['hasMonitoring']);
    expect(sections[3]?.fields).toContain('householdsRate');
  });

  test('keeps groups, notes and code lists, and leaves out a group of which nothing is shown', () => {
    const every = (parseForm(everyKindForm) as { form: Form }).form;
    const shown = visibleSchema(every, everyKindAnswers);
    const hidden = visibleSchema(every, { hasWorks: false });
    const sections = everyKindForm.schema['x-sections'] as JsonObject[];
    expect(shown['x-sections']).toEqual(sections);
    const third = (hidden['x-sections'] as JsonObject[])[2];
    expect(third).toEqual({ ...sections[2], fields: ['hasWorks', 'fundsTotal', 'visitsRate'] });
    expect((hidden['x-sections'] as JsonObject[]).slice(0, 2)).toEqual(sections.slice(0, 2));
    expect(shown.properties).toMatchObject({ guidance: { type: 'null' }, worksNote: { type: 'null' } });
    expect(hidden.properties).not.toHaveProperty('worksNote');
  });

  test('is a schema by itself: an independent validator accepts valid answers, and rows by the schema of the row', () => {
    const every = (parseForm(everyKindForm) as { form: Form }).form;
    const check = (schema: JsonObject, value: unknown) =>
      new Validator(structuredClone(schema) as Schema, '2020-12', false).validate(value).errors;
    const answers = submittedAnswers(every, everyKindAnswers);
    expect(check(visibleSchema(every, answers), answers)).toEqual([]);
    expect(check(visibleSchema(every, answers), { ...answers, area: 'sport' })).not.toEqual([]);
    for (const row of answers.works as Answers[]) expect(check(visibleRowSchema(every, 'works', row), row)).toEqual([]);
    expect(check(visibleRowSchema(every, 'works', {}), { _id: 'x', area: 'sport' })).not.toEqual([]);
  });

  test('is the same object while the same conditions hold', () => {
    expect(visibleSchema(form, { hasOwnPlan: true, causes: 'a' })).toBe(visibleSchema(form, { hasOwnPlan: true }));
    expect(visibleSchema(form, { hasOwnPlan: false })).not.toBe(visibleSchema(form, { hasOwnPlan: true }));
  });
});

describe('visibleRowSchema', () => {
  test('requires a note for another form of activity only', () => {
    expect(visibleRowSchema(form, 'propagandaRows', { form: 'other' }).required).toContain('note');
    expect(visibleRowSchema(form, 'propagandaRows', { form: 'panel' }).required).not.toContain('note');
  });

  test('of no table is an empty object', () => {
    expect(visibleRowSchema(form, 'causes', {})).toEqual({ type: 'object', properties: {}, required: [] });
  });
});

test('visible fields include calculated values and the columns of shown tables', () => {
  const keys = visibleFields(form, { hasPolicyFeedback: true }).map((field) => field.key);
  expect(keys).toEqual(expect.arrayContaining(['opinionsCount', 'fundingTotal', 'attendees']));
  expect(keys).not.toContain('monitoringCount');
});

test('submitted answers are in NFC, in the order of the form, without what is hidden, blank or unknown', () => {
  const row = { note: ' ', _id: 'r', form: 'panel', topic: 'policy', x: 1 };
  const submitted = submittedAnswers(form, {
    nextTasks: 'Đoàn kết'.normalize('NFD'),
    causes: null,
    unknown: 1,
    ownPlanNumber: 'hidden',
    propagandaRows: [row, 5],
    preparedByName: 'Lan',
  });
  expect(Object.entries(submitted)).toEqual([
    ['preparedByName', 'Lan'],
    ['propagandaRows', [{ _id: 'r', topic: 'policy', form: 'panel' }, 5]],
    ['nextTasks', 'Đoàn kết'.normalize('NFC')],
  ]);
});

test('a note is never submitted: what is sent for it is refused, and left out', () => {
  const every = (parseForm(everyKindForm) as { form: Form }).form;
  const answers = { ...everyKindAnswers, guidance: 'x', worksNote: true };
  const issues = checkAnswers(every, answers, everyKindContext);
  expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'WRONG_TYPE guidance',
    'WRONG_TYPE worksNote',
  ]);
  expect(Object.keys(submittedAnswers(every, everyKindAnswers))).not.toContain('guidance');
  expect(submittedAnswers(every, { ...everyKindAnswers, guidance: null })).toEqual(everyKindAnswers);
});
