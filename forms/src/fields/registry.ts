import type { Kind } from '../dialect/form.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { exemplarReference } from './exemplar-reference.ts';
import type { FieldKind } from './field-kind.ts';
import { file } from './file.ts';
import { integer } from './integer.ts';
import { longText } from './long-text.ts';
import { manyChoices } from './many-choices.ts';
import { money } from './money.ts';
import { note } from './note.ts';
import { percent } from './percent.ts';
import { phone } from './phone.ts';
import { table } from './table.ts';
import { text } from './text.ts';
import { unitReference } from './unit-reference.ts';
import { yesNo } from './yes-no.ts';

/** The kinds a form may store, in the order of the builder's palette. A new kind is one file, its line here and its texts. */
const kinds: { readonly [Name in Kind]: FieldKind } = {
  text,
  'long-text': longText,
  integer,
  decimal,
  money,
  percent,
  date,
  'yes-no': yesNo,
  choice,
  'many-choices': manyChoices,
  'unit-reference': unitReference,
  'exemplar-reference': exemplarReference,
  file,
  table,
  note,
  phone,
};

/** The names of all stored kinds, for the builder's palette. */
export const storedKinds = Object.keys(kinds) as readonly Kind[];

/** The kind of that name, if a form may store it. */
export function fieldKind(name: unknown): FieldKind | undefined {
  return typeof name === 'string' && Object.hasOwn(kinds, name) ? kinds[name as Kind] : undefined;
}

/** The kind of a field that has been read. */
export function kindOf(field: { kind: Kind }): FieldKind {
  return kinds[field.kind];
}
