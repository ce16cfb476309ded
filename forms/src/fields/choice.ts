import { isObject, own } from '../dialect/json.ts';
import type { FieldKind } from './field-kind.ts';

/** One answer out of a list; the stable code is stored, the title is only shown. */
export const choice: FieldKind = {
  kind: 'choice',
  type: 'string',
  measure: 'text',
  keywords: ['oneOf'],
  blank: (newId) => ({ type: 'string', oneOf: [{ const: 'choice1', title: 'Lựa chọn 1', 'x-id': newId() }] }),
  read(schema, tell) {
    if (!Array.isArray(schema.oneOf) || schema.oneOf.length === 0)
      return tell('oneOf', 'a list of at least one choice');
    const codes = new Set<unknown>();
    for (const option of schema.oneOf) {
      const code = own(option, 'const');
      if (typeof code !== 'string' || code === '' || typeof own(option, 'title') !== 'string')
        tell('oneOf', 'const and title as text');
      if (codes.has(code)) tell('oneOf', 'each code once');
      codes.add(code);
      const allowed = ['const', 'title', 'x-id', 'x-i18n'];
      if (isObject(option) && Object.keys(option).some((key) => !allowed.includes(key)))
        tell('oneOf', allowed.join(', '));
    }
  },
  check(schema, value, tell) {
    if (typeof value !== 'string') return tell('WRONG_TYPE', { expected: 'choice' });
    const options = Array.isArray(schema.oneOf) ? schema.oneOf : [];
    if (!options.some((option) => own(option, 'const') === value)) tell('NOT_A_CHOICE');
  },
  fact: (value) => ({ text: String(value) }),
  widget: 'select',
};
