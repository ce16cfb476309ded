import type { Field, Form, Section } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { fieldTest, isAnyEnough, testsOf } from './condition-tests.ts';

/** The questions of a section or group; what is calculated has no condition of its own. */
const questionsOf = (form: Form, part: Section): Field[] =>
  part.fields.flatMap((key) => form.field(key) ?? []).filter(({ calculated }) => !calculated);

/** What all must hold; where one of several is enough, none of them governs. */
const fitting = (form: Form, field: Field) =>
  (isAnyEnough(form, field, 'shown') ? [] : testsOf(form, field)).flatMap(
    (test) => fieldTest(test, form.field(test.field)) ?? [],
  );

/** The fields that are shown only while this yes/no is yes. */
export function governedBy(form: Form, question: Field): Field[] {
  const same = form.fields.filter(({ table, calculated }) => table === question.table && !calculated);
  return same.filter((field) => fitting(form, field).some((test) => test.field === question.id));
}

/** The question by which a section or group says "không phát sinh": it alone decides about all others there. */
export function nothingQuestion(form: Form, part: Section): Field | undefined {
  const questions = questionsOf(form, part);
  return questions.find((question) => {
    if (!question.nothing) return false;
    const governed = governedBy(form, question);
    return governed.length > 0 && questions.every((field) => field === question || governed.includes(field));
  });
}

/** Puts a yes/no at the top of a section or group, whose "no" says "không phát sinh" for all that stands in it. */
export function addNothing(form: Form, part: Section, question: { id: string; title: string }): Operation {
  const { id, title } = question;
  return {
    type: 'several',
    operations: [
      { type: 'addField', kind: 'yes-no', id, title, section: part.id, after: null },
      { type: 'setSetting', field: id, keyword: 'x-nothing', value: true },
      { type: 'setRequired', field: id, required: true },
      ...questionsOf(form, part).map((field): Operation => ({
        ...{ type: 'setCondition', field: field.id },
        condition: [{ field: id, const: true }, ...fitting(form, field)],
      })),
    ],
  };
}

/** Takes that question out again; what it showed is shown as it was before. */
export function dropNothing(form: Form, question: Field): Operation {
  return {
    type: 'several',
    operations: [
      ...governedBy(form, question).map((field): Operation => {
        const left = fitting(form, field).filter((test) => test.field !== question.id);
        return { type: 'setCondition', field: field.id, condition: left.length > 0 ? left : null };
      }),
      { type: 'removeField', field: question.id },
    ],
  };
}
