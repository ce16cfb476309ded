import { visibleRowSchema, visibleSchema, type Answers, type Field, type Form } from '@ke-hoach/forms';
import { trialValue } from './trial-values.ts';
import type { Deciding } from './condition-tests.ts';

const shapeOf = (form: Form, { table }: Field) => (table ? form.rows.get(table) : form.shape);

/** The fields that a condition asks for, each after those by which it is shown itself. */
export function testedBy(form: Form, field: Field, deciding: Deciding): Field[] {
  const shape = shapeOf(form, field);
  const found = new Map<string, Field>();
  const gather = (key: string, asked: 'shows' | 'requires') => {
    for (const condition of shape?.conditions ?? []) {
      if (!condition[asked].includes(key)) continue;
      for (const test of condition.tests) {
        const tested = shape?.fields.get(test.key);
        if (!tested || found.has(test.key)) continue;
        gather(test.key, 'shows');
        found.set(test.key, tested);
      }
    }
  };
  gather(field.key, 'shows');
  if (deciding === 'required') gather(field.key, 'requires');
  return [...found.values()];
}

/** An example value as an answer; undefined is blank or cannot be read. */
export function triedAnswer(field: Field, typed: string): unknown {
  // That there is a file is all that a condition can ask.
  if (field.kind === 'file') return typed === 'true' ? [{ id: field.id }] : undefined;
  return trialValue({ name: field.key, field: field.id, what: 'value' }, field, typed);
}

/** Whether a field is shown, or must be answered, by these answers of the report or of one row. */
export function isDecided(form: Form, field: Field, deciding: Deciding, answers: Answers): boolean {
  const schema = field.table ? visibleRowSchema(form, field.table, answers) : visibleSchema(form, answers);
  const { properties, required } = schema;
  if (deciding === 'required') return Array.isArray(required) && required.includes(field.key);
  return Object.hasOwn(properties as object, field.key);
}
