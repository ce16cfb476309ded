import type { Form } from '@ke-hoach/forms';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';

const made = new WeakMap<Form, { schema: RJSFSchema; uiSchema: UiSchema }>();

/**
 * What RJSF walks: every question of the form, shown or not. Which of them are shown and required is resolved by the
 * form language and followed by the templates, so that a condition renders what it shows or hides and nothing else.
 * What is inside a field stays with its own input: RJSF would make up values there.
 */
export function renderSchema(form: Form): { schema: RJSFSchema; uiSchema: UiSchema } {
  const known = made.get(form);
  if (known) return known;
  const authored = form.document.uiSchema as UiSchema;
  const properties: NonNullable<RJSFSchema['properties']> = {};
  const uiSchema: UiSchema = {};
  for (const { key, kind, title, table, calculated } of form.fields) {
    if (table !== undefined || calculated) continue;
    properties[key] = { title };
    uiSchema[key] = {
      ...(authored[key] as object | undefined),
      'ui:field': kind === 'table' ? 'table' : 'answer',
    };
  }
  const rendered = { schema: { type: 'object', properties } as RJSFSchema, uiSchema };
  made.set(form, rendered);
  return rendered;
}
