import { importJsonSchema, importNoteSentence } from '../interchange/index.ts';
import type { ImportedForm } from '../interchange/index.ts';
import { parseForm } from '../index.ts';
import type { Form, Json, JsonObject } from '../index.ts';

/** The form and the notes of an import that must succeed, and whose notes have sentences; the notes as "code pointer". */
export function take(schema: Json): { form: Form; notes: string[] } {
  let count = 0;
  const newId = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
  const result: ImportedForm = importJsonSchema(schema, { newId });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const parsed = parseForm(result.document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  for (const note of result.unsupported)
    for (const language of ['vi', 'en'] as const)
      if (/undefined|^.{0,9}$/.test(importNoteSentence(note, language))) throw new Error(note.code);
  return { form: parsed.form, notes: result.unsupported.map(({ code, pointer }) => `${code} ${pointer}`) };
}

/** A schema of type object. */
export const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...more,
});
