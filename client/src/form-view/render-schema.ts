import { visibleSchema, type Answers, type Form } from '@ke-hoach/forms';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';

const made = new WeakMap<object, { schema: RJSFSchema; uiSchema: UiSchema }>();

/**
 * What RJSF renders for these answers: conditions are resolved by the form language, RJSF never sees them.
 * The same object comes back while the same fields are shown, so that RJSF keeps its work.
 */
export function renderSchema(form: Form, answers: Answers): { schema: RJSFSchema; uiSchema: UiSchema } {
  const visible = visibleSchema(form, answers);
  const known = made.get(visible);
  if (known) return known;
  const authored = form.document.uiSchema as UiSchema;
  const uiSchema: UiSchema = {};
  for (const key of Object.keys((visible['properties'] ?? {}) as object)) {
    uiSchema[key] = {
      ...(authored[key] as object | undefined),
      'ui:field': form.field(key)?.kind === 'table' ? 'table' : 'answer',
      'ui:fieldReplacesAnyOrOneOf': true,
    };
  }
  const rendered = { schema: visible as RJSFSchema, uiSchema };
  made.set(visible, rendered);
  return rendered;
}
