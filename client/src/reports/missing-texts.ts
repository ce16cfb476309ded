import type { ProgressTable_columnFragment } from '../gql/graphql.ts';
import { oneLine } from '../texts/one-line.ts';
import type { Texts } from '../texts/vi.ts';
import type { MissingReport } from './board-view.ts';

type Missing = MissingReport<{ name: string }, ProgressTable_columnFragment>;

const dueOf = (texts: Texts, { due }: ProgressTable_columnFragment['period']) =>
  due.inclusive ? texts.due.until(due.date) : texts.due.before(due.date, due.lastDay);

/** What is missing as a sheet: one line a report. */
export function missingSheet(texts: Texts, missing: readonly Missing[]) {
  const words = texts.progress;
  const lines = missing.map(({ unit, column, state, isOverdue }, at) => [
    ...[String(at + 1), unit.name, texts.periodName(column.period), texts.titleOf(column.form)],
    ...[
      texts.write.fullDate(column.period.due.lastDay),
      texts.reportState[state],
      isOverdue ? texts.due.overdueShort : '',
    ],
  ]);
  return { name: words.sheetName, rows: [words.sheetHead, ...lines], widths: [6, 34, 26, 44, 16, 18, 12] };
}

/** A message for a group chat: who still owes what until when, told at which moment, and where to hand it in. */
export function reminderText(
  texts: Texts,
  missing: readonly Missing[],
  today: string,
  now: Date,
  address: string,
): string {
  const words = texts.progress;
  const moment = texts.write.dateTime(now.toISOString());
  // The demonstration's clock may stand on another day than the world's.
  const asOf = moment.endsWith(texts.write.fullDate(today)) ? moment : texts.write.fullDate(today);
  const columns = [...new Set(missing.map(({ column }) => column))];
  const paragraphs = columns.map((column) => {
    const names = missing.filter((one) => one.column === column).map(({ unit }) => oneLine(unit.name));
    const what = oneLine(`${texts.periodName(column.period)}, ${texts.titleOf(column.form)}`);
    return words.reminderPart(what, dueOf(texts, column.period), names.length, names.join(', '));
  });
  return [words.reminderHead(asOf), ...paragraphs, words.reminderFoot(address)].join('\n');
}
