import { formatNumber } from '@ke-hoach/forms';
import type { PlanTarget_targetFragment, Standing_standingFragment } from '../gql/graphql.ts';
import { oneLine } from '../texts/one-line.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import { standingWords, unitWords } from './standing-words.ts';

/** Who is short of a target, as a sheet: one line a unit. Numbers are written as they are read. */
export function shortSheet(
  texts: Texts,
  language: Language,
  target: PlanTarget_targetFragment,
  standings: readonly Standing_standingFragment[],
) {
  const words = texts.targets;
  const write = (value: string | null | undefined) => (value == null ? '' : formatNumber(value, language));
  const lines = standings.map(({ unit, owed, figure, difference }, at) => [
    ...[String(at + 1), unit.name, write(owed), write(figure), write(difference), unitWords(texts, target.measure)],
    texts.write.fullDate(target.due.lastDay),
  ]);
  return { name: words.sheetName, rows: [words.sheetHead, ...lines], widths: [6, 34, 14, 14, 14, 16, 16] };
}

/** Characters by which a spreadsheet takes a text for a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** The same for programs that read no workbooks: UTF-8 with its mark, lines and quotes after RFC 4180. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = formula.test(text) && !/^-?[\d.,]+$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A message for a group chat: who is short of what, told at which moment, and where to report. */
export function shortReminder(
  texts: Texts,
  language: Language,
  target: PlanTarget_targetFragment,
  standings: readonly Standing_standingFragment[],
  moment: string,
  address: string,
): string {
  const words = texts.targets;
  const lines = standings.map((standing) =>
    words.reminderLine(oneLine(standing.unit.name), oneLine(standingWords(texts, language, target, standing))),
  );
  return [words.reminderHead(moment, oneLine(texts.titleOf(target))), ...lines, words.reminderFoot(address)].join('\n');
}
