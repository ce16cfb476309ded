import { matchingKey, type Kind } from '@ke-hoach/forms';
import * as words from './asked-words.ts';
import { kindOfAnswer, kindOfTitle } from './asked-words.ts';
import { largeMoneyUnit, splitUnit } from './guess-kind.ts';
import { partsOutside, splitAtColon } from './outside-brackets.ts';
import { boxesOf, hasBoxes, withoutBlanks } from './written-blanks.ts';

/** A field as a line of an outline asks for it. */
export interface AskedField {
  title: string;
  kind: Kind;
  required: boolean;
  unit: string | null;
  /** Of a choice; `isOffered` when they stand on its own line. */
  choices: string[];
  isOffered: boolean;
  /** Of a table, where they stand on its own line or below it. */
  columns: AskedField[];
  /** Of a whole number: the least. */
  least: number | null;
  /** Computed, by the outline's own words. */
  calculated: boolean;
  /** What the outline says in brackets and is not understood here. */
  notes: string[];
}

const numbering = /^\s*(?:\(?\d{1,3}(?:\.\d{1,3})*\s*[.)](?!\d)|[-–—•*+●▪]|o(?=\s+\p{Lu})|[a-zA-ZđĐ][.)])\s*/u;

/** A whole paragraph is no name. */
const longest = 500;

/** Answers that brackets behind a name offer: "Cấp (xã / thành phố / tỉnh)". None where they may as well explain it. */
function offeredInside(name: string, inside: string): string[] {
  if (kindOfAnswer(name) !== 'text') return [];
  const parts = inside.split(/;|\/|\|/).map((part) => part.trim());
  const said = parts.map(matchingKey);
  const few = parts.every((part) => part !== '' && part.length <= 60) && !said.some((part) => words.measure.test(part));
  const isList =
    inside.includes(';') || parts.length > 2 || (parts.length === 2 && words.picked.test(matchingKey(name)));
  return few && isList && new Set(said).size === said.length ? parts.map(capitalised) : [];
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Reads one line: its number or bullet goes, words in brackets say what it is, what follows a colon are its choices. */
export const askedField = (line: string): AskedField => read(line, kindOfAnswer);

/**
 * The same of a name that is typed, whose answers can be asked for: what stands in front of it, or is said of it and not
 * understood, stays as it was typed.
 */
export function typedField(line: string): AskedField {
  const asked = read(line, kindOfTitle);
  const isUnderstood = asked.notes.length === 0 && asked.title !== '';
  const number = numbering.exec(line.normalize('NFC'))?.[0].trim();
  const title = !isUnderstood ? line.trim() : number ? `${number} ${asked.title}` : asked.title;
  return { ...asked, title };
}

/** The columns named behind a colon: apart by semicolons or bars, else by commas. */
export function columnsIn(text: string): AskedField[] {
  const parts = partsOutside(text, /[;|]/);
  return (parts.length > 1 ? parts : partsOutside(text, /,/)).map(askedField).filter(({ title }) => title !== '');
}

function read(line: string, byName: (title: string) => Kind): AskedField {
  const named = line.normalize('NFC').replace(numbering, '');
  const [head, behind] = splitAtColon(named);
  if (behind !== '' && !hasBoxes(named) && !/^[.…_\s]*$/u.test(behind)) {
    const asked = readNamed(head, byName);
    if (asked.kind === 'table') return { ...asked, columns: columnsIn(behind) };
  }
  return readNamed(named, byName);
}

function readNamed(text: string, byName: (title: string) => Kind): AskedField {
  const asked: AskedField = {
    ...{ title: '', kind: 'text', required: false, unit: null, choices: [], isOffered: false },
    ...{ columns: [], least: null, calculated: false, notes: [] },
  };
  let kind: Kind | undefined;
  const understood = (word: string): boolean => {
    const said = matchingKey(word);
    const found = words.kindSaid(said);
    const large = largeMoneyUnit(word);
    if (large) [kind, asked.unit] = ['decimal', large];
    else if (found) kind = found;
    else if (words.required.test(said)) asked.required = true;
    else if (words.computed.test(said)) asked.calculated = true;
    else if (words.least.test(said)) asked.least = Number(words.least.exec(said)?.[1]);
    else if (words.optional.test(said)) return true;
    else if (words.computedSomehow.test(said)) {
      asked.calculated = true;
      asked.notes.push(word.trim());
    } else if (words.isAside(said)) asked.notes.push(word.trim());
    else return false;
    return true;
  };
  const boxed = hasBoxes(text) ? boxesOf(text) : null;
  const plain = (boxed?.before ?? text)
    .replaceAll(/\(([^()]*)\)/g, (whole, inside: string, at: number, all: string) => {
      const said = wordsIn(inside);
      const unread = said.filter((word) => !understood(word));
      if (unread.length === said.length) {
        const offered = asked.choices.length > 0 ? [] : offeredInside(all.slice(0, at), inside);
        if (offered.length === 0) return whole;
        asked.choices = offered;
        asked.isOffered = true;
        return ' ';
      }
      asked.notes.push(...unread.map((word) => word.trim()));
      return ' ';
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
  const open = withoutBlanks(plain, isCounted);
  asked.unit ??= open.unit ?? null;
  const [before, after] = splitAtColon(open.rest);
  const offered = boxed ? boxed.offered.map((one) => one.slice(0, longest)) : partsOf(after);
  const isOffer = boxed !== null || offered.length > 1 || (kind === 'choice' && offered.length > 0);
  if (asked.isOffered) kind ??= 'choice';
  const name = (isOffer ? before : open.rest).replace(/[\s.:;…_*]+$/u, '').trim();
  if (/\*\s*:?$/.test(plain)) asked.required = true;
  const isYesNo = offered.map(matchingKey).sort().join() === 'co,khong' || (boxed && offered.length === 0);
  if (isOffer && isYesNo) kind ??= 'yes-no';
  else if (isOffer) {
    kind ??= 'choice';
    asked.choices = offered;
    asked.isOffered = true;
  }
  asked.kind = kind ?? open.kind ?? (asked.calculated || isCount(name) ? 'integer' : byName(name));
  const isMeasured = asked.kind === 'integer' || asked.kind === 'decimal';
  const measured = isMeasured ? splitUnit(name) : { title: name, unit: null };
  return {
    ...asked,
    unit: isMeasured ? (measured.unit ?? asked.unit) : null,
    title: measured.title.slice(0, longest),
  };
}

/** The words of brackets. What a condition names may have commas of its own: what is not understood behind it is its rest. */
function wordsIn(inside: string): string[] {
  return inside.split(';').flatMap((part) => {
    const all = part.split(',').filter((word) => word.trim() !== '');
    return words.isAside(matchingKey(part)) && !all.slice(1).some(isWord) ? [part] : all;
  });
}

const isWord = (word: string): boolean => {
  const said = matchingKey(word);
  return [words.required, words.optional, words.computedSomehow, words.least].some((one) => one.test(said))
    ? true
    : words.kindSaid(said) !== undefined || words.isAside(said);
};

const isCounted = (unit: string) => words.counted.test(matchingKey(unit)) || words.measure.test(matchingKey(unit));
const isCount = (name: string) => words.counted.test(matchingKey(splitUnit(name).unit ?? ''));

/** Answers offered behind a colon, apart by slashes or semicolons. */
function partsOf(text: string): string[] {
  return text
    .split(/\s+\/\s+|\s*;\s*/)
    .map((part) =>
      part
        .replace(/[\s.…]+$/u, '')
        .trim()
        .slice(0, longest),
    )
    .filter((part) => part !== '');
}
