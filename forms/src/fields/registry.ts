import type { Kind } from '../dialect/form.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import type { FieldKind } from './field-kind.ts';
import { decimal, integer, money } from './number.ts';
import { table } from './table.ts';
import { longText, text } from './text.ts';
import { yesNo } from './yes-no.ts';

/** The kinds a form may store. A new kind is one file, its line here and its texts. */
const kinds: ReadonlyMap<string, FieldKind> = new Map(
  [text, longText, integer, decimal, money, date, yesNo, choice, table].map((kind) => [kind.kind, kind]),
);

/** The names of all stored kinds, for the builder's palette. */
export const storedKinds: readonly Kind[] = [...kinds.values()].map((kind) => kind.kind);

/** The kind of that name, if a form may store it. */
export function fieldKind(name: unknown): FieldKind | undefined {
  return typeof name === 'string' ? kinds.get(name) : undefined;
}
