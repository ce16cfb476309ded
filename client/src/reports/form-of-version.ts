import { parseForm, type Form } from '@ke-hoach/forms';

const read = new WeakMap<object, Form | null>();

/** The form of a version, read once; null where this program cannot read it. */
export function formOfVersion({ schema, uiSchema }: { schema: unknown; uiSchema: unknown }): Form | null {
  const known = read.get(schema as object);
  if (known !== undefined) return known;
  const parsed = parseForm({ schema, uiSchema });
  const form = parsed.ok ? parsed.form : null;
  read.set(schema as object, form);
  return form;
}
