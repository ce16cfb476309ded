import { visibleSchema, type Answers, type Form } from '@ke-hoach/forms';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';

const made = new WeakMap<object, { schema: RJSFSchema; uiSchema: UiSchema }>();

/**
 * What RJSF lays out for these answers: which fields there are, in which order, and which are required. Conditions are
 * resolved by the form language. What is inside a field stays with its own input: RJSF would make up values there.
 * The same object comes back while the same fields are shown, so that RJSF keeps its work.
 */
export function renderSchema(form: Form, answers: Answers): { schema: RJSFSchema; uiSchema: UiSchema } {
  const visible = visibleSchema(form, answers);
  const known = made.get(visible);
  if (known) return known;
  const authored = form.document.uiSchema as UiSchema;
  const properties: NonNullable<RJSFSchema['properties']> = {};
  const uiSchema: UiSchema = {};
  for (const key of Object.keys((visible['properties'] ?? {}) as object)) {
    const field = form.field(key);
    properties[key] = { title: field?.title ?? key };
    uiSchema[key] = {
      ...(authored[key] as object | undefined),
      'ui:field': field?.kind === 'table' ? 'table' : 'answer',
    };
  }
  const schema: RJSFSchema = { type: 'object', properties, required: (visible['required'] ?? []) as string[] };
  const rendered = { schema, uiSchema };
  made.set(visible, rendered);
  return rendered;
}
