import { Validator } from '@cfworker/json-schema';
import type { Schema } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, Form, FormDocument, Json, JsonObject, Kind } from '../index.ts';
import { kindOf } from '../fields/registry.ts';
import { parseForm } from '../index.ts';
import type { Condition } from '../dialect/shape.ts';
import { everyKindAnswers, everyKindForm } from '../testing/every-kind-form.ts';
import { randomForm } from '../testing/random-form.ts';
import { exportJsonSchema, importJsonSchema, openSchema } from './index.ts';
import { LONGEST_LINE } from './import-field.ts';
import { runs } from '../testing/runs.ts';

function read(document: FormDocument): Form {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.form;
}

function imported(schema: Json): Form {
  const result = importJsonSchema(schema);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return read(result.document);
}

describe('a form given away', () => {
  const form = read(everyKindForm);

  test('holds no keyword of ours and is a schema of the standard', () => {
    const schema = exportJsonSchema(form, { language: 'vi' });
    expect(JSON.stringify(schema)).not.toMatch(/"x-/);
    const opened = openSchema(schema, { formats: true });
    expect(opened.ok && opened.schema.check(everyKindAnswers)).toEqual([]);
    expect(new Validator(schema as Schema, '2020-12').validate(everyKindAnswers).valid).toBe(true);
  });

  test('has its titles and choices in the language asked for', () => {
    const choice = (language: 'vi' | 'en') => {
      const { title, properties } = exportJsonSchema(form, { language }) as { title: Json; properties: JsonObject };
      return [title, (properties.state as { oneOf: Json[] }).oneOf[0]];
    };
    expect(choice('vi')).toEqual(['Biểu đủ các kiểu', { const: 'open', title: 'Đang làm' }]);
    expect(choice('en')).toEqual(['Form of every kind', { const: 'open', title: 'Under way' }]);
  });
});

describe('a form given away and taken back', () => {
  /** What a kind becomes: money is a whole number, whatever reads as text is one, the length tells lines from paragraphs. */
  function expectedKind({ kind, schema }: Field): Kind {
    if (kind === 'money') return 'integer';
    if (kind === 'text' || kind === 'long-text') return Number(schema.maxLength) > LONGEST_LINE ? 'long-text' : 'text';
    return kindOf({ kind }).measure === 'text' && kind !== 'choice' ? 'text' : kind;
  }
  const kept = (field: Field, kind: Kind) => ({
    ...{ key: field.key, table: field.table, kind, required: field.required, conditional: field.conditional },
    choices: field.choices?.map(({ code, title }) => ({ code, title })),
    limits: ['minimum', 'maximum', 'minLength', 'minItems', 'maxItems', 'pattern'].map(
      (keyword) => field.schema[keyword],
    ),
  });
  /** A condition that shows and requires nothing says nothing, and is not taken back. */
  const says = ({ shows, requires }: Condition) => shows.length + requires.length > 0;
  const byName = (fields: Field[], kind: (field: Field) => Kind) =>
    fields
      .filter((field) => !field.calculated)
      .map((field) => kept(field, kind(field)))
      .sort((a, b) => `${a.table}.${a.key}`.localeCompare(`${b.table}.${b.key}`));

  test('keeps keys, kinds, what is required, choices, limits and conditions', () => {
    fc.assert(
      fc.property(randomForm(), (document) => {
        const form = read(document);
        const back = imported(exportJsonSchema(form, { language: 'vi' }));
        expect(byName(back.fields, ({ kind }) => kind)).toEqual(byName(form.fields, expectedKind));
        expect(back.shape.conditions).toEqual(form.shape.conditions.filter(says));
        for (const [table, shape] of form.rows)
          expect(back.rows.get(table)?.conditions).toEqual(shape.conditions.filter(says));
      }),
      runs(50),
    );
  });

  test('tells only what the standard cannot say', () => {
    const result = importJsonSchema(exportJsonSchema(read(everyKindForm), { language: 'vi' }));
    expect(result.ok && new Set(result.unsupported.map(({ code, keyword }) => `${code} ${keyword}`))).toEqual(
      new Set(['KEYWORD_DROPPED format', 'LIMIT_SET maxLength']),
    );
  });
});
