import { matchingKey, type Kind } from '@ke-hoach/forms';
import { largeMoneyUnit } from './guess-kind.ts';

/** Boxes to tick as documents draw them, some of them letters of a font of signs. */
const boxes = '[□☐▢❑❏○◯◻⬜☑☒\uF0A8\uF06F\uF071\uF0A3]';
const box = new RegExp(boxes, 'u');
const boxAtEnd = new RegExp(`${boxes}[\\s.;…]*$`, 'u');
/** The letter o that stands for a box. */
const letterBox = /(^|[\s:])o(?=\s+\p{Lu})/gu;

/** Boxes typed as the letter o, drawn: several in a line, or one that begins it. */
export function drawnBoxes(line: string): string {
  const found = [...line.matchAll(letterBox)];
  return found.length > 1 || /^\s*o\s+\p{Lu}/u.test(line) ? line.replaceAll(letterBox, '$1□') : line;
}

/** Whether a line holds boxes to tick; `first` asks for one that begins it. */
export const hasBoxes = (line: string): boolean => box.test(drawnBoxes(line));
export const beginsWithBox = (line: string): boolean => new RegExp(`^\\s*${boxes}`, 'u').test(drawnBoxes(line));

/** A question and the answers its boxes offer: "Nội dung: □ A □ B", or with the boxes behind: "Giới tính: Nam □ Nữ □". */
export function boxesOf(line: string): { before: string; offered: string[] } {
  const [first = '', ...rest] = drawnBoxes(line).split(new RegExp(boxes, 'u'));
  const offered = rest.map(tidied).filter((one) => one !== '');
  const isBehind = boxAtEnd.test(drawnBoxes(line)) && rest.length > 1;
  if (!isBehind) return { before: first, offered };
  const [, name = first, own = ''] =
    /^(.*:)\s*(.+)$/u.exec(first) ?? /^(.*\S)\s+(\p{Lu}[^\p{Lu}]*)$/u.exec(first) ?? [];
  return { before: name, offered: own.trim() === '' ? offered : [tidied(own), ...offered] };
}

/** An answer as it is offered, without what surrounds it on paper. */
export const tidied = (text: string): string => text.replaceAll(/^[\s:.;…]+|[\s:.;,…_]+$/gu, '');

const dots = '[.…‥_]';
const blankDay = new RegExp(`${dots}+\\s*/\\s*${dots}+\\s*/\\s*(?:20)?${dots}*`, 'u');
const blankDayInWords = new RegExp(`ngày\\s*${dots}+\\s*tháng\\s*${dots}+\\s*năm\\s*(?:20)?${dots}*`, 'iu');
const blank = new RegExp(`…+${dots}*|${dots}{2,}`, 'u');

/** Whether paper leaves something open here to be written in. */
export const hasBlank = (line: string): boolean => blank.test(line) || blankDay.test(line);
/** Whether a line is nothing but room to write. */
export const isBlankOnly = (line: string): boolean => hasBlank(line) && /^[\s.…‥_:]*$/u.test(line);

/** Kinds that a unit of measure behind the blank makes of a question. */
const measured: readonly (readonly [RegExp, Kind])[] = [
  [/^dong$/, 'money'],
  [/^%$/, 'percent'],
  [/^(?:kg|ta|tan|ha|m2?|km|lit)$/, 'decimal'],
];

/** A line without its blanks, and what these say: a day is asked for, or a number in a unit of measure. */
export function withoutBlanks(
  line: string,
  isUnit: (word: string) => boolean,
): { rest: string; kind?: Kind; unit?: string } {
  const day = blankDay.exec(line) ?? blankDayInWords.exec(line);
  if (day) {
    const rest = line.replace(day[0], ' ');
    return { rest: blankDayInWords.test(line) && rest.trim() === '' ? line : rest, kind: 'date' };
  }
  const found = blank.exec(line);
  if (!found) return { rest: line };
  const before = line.slice(0, found.index).replace(/[\s:]+$/u, '');
  const behind = line
    .slice(found.index)
    .replaceAll(new RegExp(blank, 'gu'), ' ')
    .replace(/[\s.;,]+$/u, '')
    .trim();
  if (before === '' || behind === '') return { rest: before === '' ? line : before };
  const large = largeMoneyUnit(behind);
  if (large) return { rest: before, kind: 'decimal', unit: large };
  const kind = measured.find(([pattern]) => pattern.test(matchingKey(behind)))?.[1];
  if (kind) return { rest: before, kind, ...(kind === 'decimal' ? { unit: behind } : {}) };
  return isUnit(behind) ? { rest: before, kind: 'integer', unit: behind } : { rest: `${before} ${behind}` };
}
