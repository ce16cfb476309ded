import type { ProgressTable_columnFragment } from '../gql/graphql.ts';
import { oneLine } from '../texts/one-line.ts';
import type { Texts } from '../texts/vi.ts';
import type { MissingReport } from './board-view.ts';

export type Missing = MissingReport<{ name: string }, ProgressTable_columnFragment>;

/** As the plan writes it; a unit's own last day is that day itself. */
const dueOf = (texts: Texts, { due }: ProgressTable_columnFragment['period'], lastDay: string) =>
  due.inclusive || lastDay !== due.lastDay ? texts.due.until(lastDay) : texts.due.before(due.date, lastDay);

/** What is missing as a sheet: one line a report. */
export function missingSheet(texts: Texts, missing: readonly Missing[]) {
  const words = texts.progress;
  const lines = missing.map(({ unit, column, state, lastDay, isOverdue, reminders, remindedOn }, at) => [
    ...[String(at + 1), unit.name, texts.periodName(column.period), texts.titleOf(column.form)],
    ...[texts.write.fullDate(lastDay), texts.reportState[state], isOverdue ? texts.due.overdueShort : ''],
    ...[reminders > 0 ? String(reminders) : '', remindedOn ? texts.write.fullDate(remindedOn) : ''],
  ]);
  return { name: words.sheetName, rows: [words.sheetHead, ...lines], widths: [6, 34, 26, 44, 16, 18, 12, 12, 16] };
}

/** A message for a group chat: who still owes what until when, told at which moment, what the office adds, and where to hand it in. */
export function reminderText(
  texts: Texts,
  missing: readonly Missing[],
  today: string,
  now: Date,
  address: string,
  sentence = '',
): string {
  const words = texts.progress;
  const moment = texts.write.dateTime(now.toISOString());
  // The demonstration's clock may stand on another day than the world's.
  const asOf = moment.endsWith(texts.write.fullDate(today)) ? moment : texts.write.fullDate(today);
  const columns = [...new Set(missing.map(({ column }) => column))];
  const paragraphs = columns.flatMap((column) => {
    const what = oneLine(`${texts.periodName(column.period)}, ${texts.titleOf(column.form)}`);
    const owing = missing.filter((one) => one.column === column);
    // Who was given more time is not told to be in time for a day that is no longer theirs.
    return [...new Set(owing.map(({ lastDay }) => lastDay))].sort().map((day) => {
      const names = owing.filter(({ lastDay }) => lastDay === day).map(({ unit }) => oneLine(unit.name));
      return words.reminderPart(what, dueOf(texts, column.period, day), names.length, names.join(', '));
    });
  });
  const added = sentence.trim() === '' ? [] : [sentence.trim()];
  return [words.reminderHead(asOf), ...paragraphs, ...added, words.reminderFoot(address)].join('\n');
}
