import type { FieldKind } from './field-kind.ts';

/** Yes or no. With `x-nothing`, no means "không phát sinh" for the fields its condition shows. */
export const yesNo: FieldKind = {
  kind: 'yes-no',
  type: 'boolean',
  measure: 'bool',
  keywords: ['x-nothing'],
  blank: () => ({ type: 'boolean' }),
  read(schema, tell) {
    if (schema['x-nothing'] !== undefined && schema['x-nothing'] !== true) tell('x-nothing', 'true');
  },
  check(_schema, value, tell) {
    if (typeof value !== 'boolean') tell('WRONG_TYPE', { expected: 'yes-no' });
  },
  fact: (value) => ({ bool: value === true }),
  widget: 'radio',
};
