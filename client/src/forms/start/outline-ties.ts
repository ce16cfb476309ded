import { matchingKey } from '@ke-hoach/forms';
import type { SheetField } from './guess-fields.ts';

/** What an outline says of a field that has to do with others. */
export interface Ties {
  /** Rows of a table that it counts; with `choice` only those with this answer in the column. */
  counts: { table: SheetField; column: string | null; choice: string | null } | null;
  /** It is asked for only while this choice has this answer. */
  shownWhile: { field: SheetField; choice: string } | null;
  /** The day it may not lie before. */
  notBefore: SheetField | null;
  /** What is not understood. */
  unread: string[];
}

const shownWhile = /^chi (?:hoi|nhap|hien) khi (.+?) la ["“']?(.+?)["”']?$/;
const notBefore = /^khong (?:duoc )?truoc (.+)$/;

/** Reads the words in brackets and the computed values of one field, by the names of the fields above it. */
export function tiesOf(field: SheetField, all: readonly SheetField[]): Ties {
  const above = all.slice(0, all.indexOf(field)).filter(({ included }) => included);
  const ties: Ties = { counts: null, shownWhile: null, notBefore: null, unread: [] };
  for (const note of field.asked?.notes ?? []) {
    const said = matchingKey(note);
    const [, asker = '', answer = ''] = shownWhile.exec(said) ?? [];
    const [, earlier = ''] = notBefore.exec(said) ?? [];
    const deciding = asker === '' ? undefined : above.findLast((one) => one.kind === 'choice' && isCalled(one, asker));
    const choice = deciding?.choices.find((one) => matchingKey(one) === answer);
    const day = earlier === '' ? undefined : above.findLast((one) => one.kind === 'date' && isCalled(one, earlier));
    if (deciding && choice !== undefined) ties.shownWhile = { field: deciding, choice };
    else if (day && field.kind === 'date') ties.notBefore = day;
    else ties.unread.push(note);
  }
  if (field.asked?.calculated && field.asked.notes.length === 0) ties.counts = countOf(field, above);
  return ties;
}

const isCalled = (field: SheetField, name: string) => matchingKey(field.title).startsWith(name);

/** "Số kiến nghị đã giải quyết" counts the rows with that answer, "Tổng số kiến nghị" all rows of the table above. */
function countOf(field: SheetField, above: readonly SheetField[]): Ties['counts'] {
  const table = above.findLast(({ kind }) => kind === 'table');
  const said = matchingKey(field.title);
  if (!table || !/^(?:tong )?so\b/.test(said)) return null;
  for (const column of table.asked?.columns ?? [])
    for (const choice of column.choices)
      if (said.endsWith(matchingKey(choice))) return { table, column: column.title, choice };
  return { table, column: null, choice: null };
}
