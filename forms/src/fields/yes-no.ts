import { matchingKey } from '../format/matching-key.ts';
import { languages } from '../texts/languages.ts';
import type { FieldKind } from './field-kind.ts';
import { oneCell } from './one-cell.ts';

const yes = new Set(['co', 'yes', 'x', 'true', '1', 'dung']);
const no = new Set(['khong', 'no', 'false', '0', 'sai', 'khong phat sinh', 'nothing to report']);

const words: FieldKind['words'] = ({ nothing }, value, { language }) => {
  const { answers } = languages[language];
  if (value === true) return answers.yes;
  return nothing ? answers.nothing : answers.no;
};

/** Yes or no. With `x-nothing`, no means "không phát sinh" for the fields its condition shows. */
export const yesNo: FieldKind = {
  kind: 'yes-no',
  type: 'boolean',
  measure: 'bool',
  fact: 'bool',
  column: true,
  keywords: ['x-nothing'],
  blank: () => ({ type: 'boolean' }),
  read(schema, tell) {
    if (schema['x-nothing'] !== undefined && schema['x-nothing'] !== true)
      tell('x-nothing', { expected: 'EXACTLY', value: 'true' });
  },
  check(_field, value, tell) {
    if (typeof value !== 'boolean') tell('WRONG_TYPE', { expected: 'yes-no' });
  },
  ownPlan: 'isIssued',
  facts: (_field, value) => [{ bool: value === true }],
  widget: 'radio',
  words,
  ...oneCell(
    (field, wording) => {
      const options = [true, false].map((answer) => words(field, answer, wording));
      return { type: 'choice', width: field.nothing ? 18 : 10, options };
    },
    words,
    (_field, cell) => {
      const key = matchingKey(String(cell));
      return yes.has(key) || (no.has(key) ? false : cell);
    },
  ),
  properties: [{ keyword: 'x-nothing', editor: 'yes-no' }],
};
