import type { FiguresTable_groupFragment } from '../gql/graphql.ts';
import type { SheetCell } from '../sheets/write-csv.ts';
import type { Texts } from '../texts/vi.ts';
import { figureAt, type FigureColumn } from './figure-columns.ts';

type Group = FiguresTable_groupFragment;

/** An answer as the rows of a sheet: exact figures, and the reports behind each row as two numbers; what is inexact says so. */
export function figuresSheet(
  heads: readonly string[],
  columns: readonly FigureColumn[],
  groups: readonly Group[],
  nameOf: (key: Group['keys'][number]) => string,
  texts: Texts,
): SheetCell[][] {
  const roughly = groups.some(({ inexact }) => inexact) ? [texts.explorer.roughly] : [];
  return [
    [...heads, ...columns.map(({ name }) => name), texts.coverage.received, texts.coverage.expected, ...roughly],
    ...groups.map((group): SheetCell[] => [
      ...group.keys.map(nameOf),
      ...columns.map((column) => numbered(figureAt(group, column))),
      { number: String(group.coverage.received) },
      { number: String(group.coverage.expected) },
      ...roughly.map((word) => (group.inexact ? word : '')),
    ]),
  ];
}

const numbered = (figure: string | null): SheetCell => (figure === null ? '' : { number: figure });
