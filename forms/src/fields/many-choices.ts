import { own } from '../dialect/json.ts';
import { cellText, checkCode, codeTitle } from './choice.ts';
import { codeOfText } from './code-of-text.ts';
import type { FieldKind } from './field-kind.ts';
import { oneCell } from './one-cell.ts';

/** The most choices one answer may hold. */
export const MOST_CHOSEN = 200;
const SEPARATOR = '; ';

/** Any number of answers out of a list; the codes are stored, each once. */
export const manyChoices: FieldKind = {
  kind: 'many-choices',
  type: 'array',
  measure: 'texts',
  fact: 'text',
  column: true,
  keywords: ['items', 'uniqueItems', 'minItems', 'maxItems'],
  blank: (newId) => ({
    type: 'array',
    uniqueItems: true,
    maxItems: 50,
    items: { type: 'string', oneOf: [{ const: 'choice1', title: 'Lựa chọn 1', 'x-id': newId() }] },
  }),
  read(schema, tell) {
    const { minItems, maxItems } = schema;
    if (schema.uniqueItems !== true) tell('uniqueItems', { expected: 'EXACTLY', value: 'true' });
    if (own(schema.items, 'type') !== 'string') tell('items', { expected: 'CHOICES' });
    if (!Number.isSafeInteger(maxItems) || Number(maxItems) < 1 || Number(maxItems) > MOST_CHOSEN)
      tell('maxItems', { expected: 'WHOLE_NUMBER_BETWEEN', least: 1, most: MOST_CHOSEN });
    if (minItems !== undefined && (!Number.isSafeInteger(minItems) || Number(minItems) < 0))
      tell('minItems', { expected: 'WHOLE_NUMBER_FROM', least: 0 });
  },
  check(field, value, tell) {
    if (!Array.isArray(value) || value.some((code) => typeof code !== 'string'))
      return tell('WRONG_TYPE', { expected: 'many-choices' });
    const { minItems, maxItems } = field.schema;
    if (typeof maxItems === 'number' && value.length > maxItems)
      return tell('TOO_MANY_CHOSEN', { limit: maxItems, chosen: value.length });
    if (typeof minItems === 'number' && value.length < minItems) tell('TOO_FEW_CHOSEN', { limit: minItems });
    const codes = (value as string[]).map((code) => code.normalize('NFC'));
    if (new Set(codes).size < codes.length) tell('CHOSEN_TWICE');
    for (const code of codes) checkCode(field, code, tell);
  },
  facts: (_field, value) => (Array.isArray(value) ? value.map((code) => ({ text: String(code) })) : []),
  widget: 'checkboxes',
  words: (field, value, wording) =>
    (Array.isArray(value) ? value : []).map((code) => codeTitle(field, String(code), wording)).join(SEPARATOR),
  ...oneCell(
    { type: 'text', width: 40 },
    (field, value, wording) =>
      (Array.isArray(value) ? value : []).map((code) => cellText(field, String(code), wording, true)).join(SEPARATOR),
    (field, cell) =>
      String(cell)
        .split(/[;\r\n]/, MOST_CHOSEN + 1)
        .filter((text) => text.trim() !== '')
        .map((text) => codeOfText(field, text)),
  ),
  properties: [
    { keyword: 'items', editor: 'choices' },
    { keyword: 'minItems', editor: 'whole-number', least: 0, most: MOST_CHOSEN },
    { keyword: 'maxItems', editor: 'whole-number', least: 1, most: MOST_CHOSEN },
  ],
};
