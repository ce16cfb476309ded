import type { Choice, Field } from '../dialect/form.ts';
import { matchingKey } from '../format/matching-key.ts';

/** Codes by the texts that mean them. */
type Codes = ReadonlyMap<string, ReadonlySet<string>>;

interface Meanings {
  /** A title with its code, in either language. */
  marked: Codes;
  /** A title as it is written, in either language. */
  titles: Codes;
  /** A title or an alias, blind to accents and case. */
  names: Codes;
  codes: Codes;
  /** As `names`, with those of retired choices beside those of offered ones. */
  all: Codes;
}

const known = new WeakMap<Field, Meanings>();
const exact = (text: string) => text.trim().normalize('NFC');
const titlesOf = ({ title, titleEn = title }: Choice) => [title, titleEn];
const namesOf = (choice: Choice) => [...titlesOf(choice), ...(choice.aliases ?? [])];

/** A title with its code, for a cell where the title alone would not do; without what parts several choices. */
export function markedTitle(title: string, code: string): string {
  return `${title} [${code}]`.replace(/[;\r\n]+/g, ',');
}

/** Whether a title, typed again without its accents, could mean another choice. */
export function isAlike(field: Field, title: string): boolean {
  return (meaningsOf(field).all.get(matchingKey(title))?.size ?? 0) > 1;
}

/**
 * The code a text means: of a title with its code, else of a title as it is written, else of a title or alias blind to
 * accents and case, or the code itself. Offered choices go before retired ones. What fits none or several is not
 * guessed: it comes back as a text that is no code, for the check to name.
 */
export function codeOfText(field: Field, text: string): string {
  const { marked, titles, names, codes } = meaningsOf(field);
  const said = exact(text);
  const loose = new Set([...(names.get(matchingKey(said)) ?? []), ...(codes.get(said) ?? [])]);
  const [code, ...others] = marked.get(said) ?? titles.get(said) ?? loose;
  if (code !== undefined && others.length === 0) return code;
  return codes.has(said) ? `${said} [?]` : text.trim();
}

function meaningsOf(field: Field): Meanings {
  let meanings = known.get(field);
  if (!meanings) {
    const { choices = [], retired = [] } = field;
    const all = [...choices, ...retired];
    const keysOfNames = (choice: Choice) => namesOf(choice).map(matchingKey);
    const keysOfTitles = (choice: Choice) => titlesOf(choice).map(exact);
    meanings = {
      marked: codesBy(all, (choice) => titlesOf(choice).map((title) => exact(markedTitle(title, choice.code)))),
      titles: new Map([...codesBy(retired, keysOfTitles), ...codesBy(choices, keysOfTitles)]),
      names: new Map([...codesBy(retired, keysOfNames), ...codesBy(choices, keysOfNames)]),
      codes: codesBy(all, ({ code }) => [exact(code)]),
      all: codesBy(all, keysOfNames),
    };
    known.set(field, meanings);
  }
  return meanings;
}

function codesBy(choices: readonly Choice[], keysOf: (choice: Choice) => string[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const choice of choices)
    for (const key of keysOf(choice)) codes.set(key, (codes.get(key) ?? new Set()).add(choice.code));
  return codes;
}
