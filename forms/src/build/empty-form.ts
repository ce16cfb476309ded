import { DIALECT } from '../dialect/read-form.ts';
import type { FormDocument } from '../dialect/form.ts';
import { newId } from './new-id.ts';

/** A form with a title and one empty section, from which every other form is reached by operations. */
export function emptyForm(title: string, sectionTitle: string, sectionId: string = newId()): FormDocument {
  return {
    schema: {
      $schema: DIALECT,
      type: 'object',
      title,
      properties: {},
      unevaluatedProperties: false,
      'x-sections': [{ id: sectionId, title: sectionTitle, fields: [] }],
    },
    uiSchema: {},
  };
}
