import type { Field, Form } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';
import { fieldKind } from './registry.ts';

/** The widget that shows a field: what the uiSchema names, else the kind's own; null leaves it to the renderer. */
export function widgetOf(form: Form, field: Field): string | null {
  const { uiSchema } = form.document;
  const owner = field.table === undefined ? uiSchema : own(own(uiSchema, field.table), 'items');
  const named = own(own(owner, field.key), 'ui:widget');
  if (typeof named === 'string') return named;
  return field.calculated ? null : (fieldKind(field.kind)?.widget ?? null);
}
