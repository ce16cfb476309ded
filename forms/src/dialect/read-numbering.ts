import { fieldKind } from '../fields/registry.ts';
import type { Field, Numbering, Section } from './form.ts';
import type { FormReport } from './form-issue.ts';
import type { Json } from './json.ts';

const numberings: readonly Numbering[] = ['form', 'section', 'form-all', 'section-all'];

/**
 * Reads `x-numbering` and numbers the sections by their place, and what is asked in them. Numbers go by the form and not by
 * answers: a question that is hidden keeps its own. What is only read has none; what is computed has one where the form
 * numbers all; a table that is all its section asks for has none, as the section's number is its, nor has what is computed
 * beside it.
 */
export function readNumbering(
  numbering: Json | undefined,
  sections: readonly Section[],
  placed: ReadonlyMap<string, Field>,
  at: string,
  report: FormReport,
): Numbering | undefined {
  if (numbering === undefined) return undefined;
  const known = numberings.find((one) => one === numbering);
  if (!known) return void report.add('VALUE_INVALID', at, { expected: 'ONE_OF', words: numberings });
  let last = 0;
  for (const [index, section] of sections.entries()) {
    section.place = index + 1;
    if (known.startsWith('section')) last = 0;
    const read = section.fields.flatMap((key) => placed.get(key) ?? []);
    const asked = read.filter(isAsked);
    const isLoneTable = asked.length === 1 && asked[0]?.kind === 'table';
    const numbered = known.endsWith('-all') ? read.filter((field) => field.calculated || isAsked(field)) : asked;
    for (const field of isLoneTable ? [] : numbered) field.number = last += 1;
  }
  return known;
}

const isAsked = ({ calculated, kind }: Field): boolean => !calculated && fieldKind(kind)?.measure !== 'none';
