import type { FiguresTable_groupFragment } from '../gql/graphql.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import { figureAt, type FigureColumn } from './figure-columns.ts';
import { isIncomplete } from './incomplete.ts';
import { writeFigure } from './write-figure.ts';
import type { Question } from './question.ts';

type Group = Pick<FiguresTable_groupFragment, 'keys' | 'values' | 'coverage'>;

/**
 * How each year stands to the one before, in a sentence each, newest first; of a question that asks one number by year and
 * nothing else. Rounded as it is said: the exact figures stand in the table.
 */
export function yearsInWords(
  question: Pick<Question, 'groupBy' | 'answers' | 'measures' | 'counted'>,
  groups: readonly Group[],
  columns: readonly FigureColumn[],
  texts: Texts,
  language: Language,
): string[] {
  const [column] = columns;
  const { groupBy, answers, measures, counted } = question;
  const isByYear = groupBy.length === 1 && groupBy[0] === 'YEAR' && answers.length === 0;
  if (!isByYear || measures.length !== 1 || column?.part !== 'value') return [];
  const years = groups
    .map((group) => ({ group, year: Number(group.keys[0]!.id), figure: figureAt(group, column) }))
    .sort((left, right) => right.year - left.year);
  return years.flatMap(({ group, year, figure }, at) => {
    const before = years[at + 1];
    if (!before || before.year !== year - 1 || figure === null || before.figure === null) return [];
    const [now, then] = [Number(figure), Number(before.figure)];
    const by = rounded(Math.abs(now - then));
    const percent =
      then === 0 ? '' : `${writeFigure(rounded((Math.abs(now - then) / Math.abs(then)) * 100), language)}%`;
    const said = texts.explorer.yearBeside(year, Math.sign(now - then), writeFigure(by, language), percent);
    return [isIncomplete(group, counted) ? `${said} ${texts.explorer.yearIncomplete}` : said];
  });
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100);
