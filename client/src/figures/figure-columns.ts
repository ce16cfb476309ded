import { formatNumber } from '@ke-hoach/forms';
import type { FiguresTable_groupFragment, QuestionFields_measurableFragment } from '../gql/graphql.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import { measureName } from './measure-name.ts';
import type { Question } from './question.ts';

type Part = 'value' | 'earlier' | 'change' | 'changePercent';

/** A column of figures: of a measure its value, what it is set beside, or one range of its distribution. */
export interface FigureColumn {
  measure: number;
  part: Part | number;
  name: string;
}

/** The columns of an answer, in their order; tables, charts and files have the same. */
export function figureColumns(
  question: Question,
  measurables: readonly QuestionFields_measurableFragment[],
  texts: Texts,
  language: Language,
): FigureColumn[] {
  return question.measures.flatMap((measure, at): FigureColumn[] => {
    const name = measureName(measure, measurables, texts);
    if (measure.edges)
      return binNames(measure.edges, texts.explorer, language).map((bin, part) => ({
        measure: at,
        part,
        name: `${name}, ${bin}`,
      }));
    const own: FigureColumn = { measure: at, part: 'value', name };
    if (!measure.comparedWith) return [own];
    const compared = texts.explorer.comparison[measure.comparedWith];
    return [
      own,
      { measure: at, part: 'earlier', name: `${name}, ${compared.toLocaleLowerCase(language)}` },
      { measure: at, part: 'change', name: texts.explorer.column.change },
      { measure: at, part: 'changePercent', name: texts.explorer.column.changePercent },
    ];
  });
}

function binNames(edges: readonly string[], texts: Texts['explorer'], language: Language): string[] {
  const shown = edges.map((edge) => formatNumber(edge, language));
  return [
    texts.below(shown[0]!),
    ...shown.slice(1).map((edge, at) => texts.between(shown[at]!, edge)),
    texts.from(shown.at(-1)!),
  ];
}

/** The exact figure of a group in a column; null where there is none. */
export function figureAt({ values }: Pick<FiguresTable_groupFragment, 'values'>, column: FigureColumn): string | null {
  const found = values.find(({ measure }) => measure === column.measure);
  if (!found) return null;
  if (typeof column.part === 'number') return found.bins ? String(found.bins[column.part] ?? 0) : null;
  if (column.part === 'value') return found.value;
  return (column.part === 'earlier' ? found.earlier?.value : found.earlier?.[column.part]) ?? null;
}

/** Columns that are drawn: changes are said in the table, beside the two figures they come from. */
export const isDrawn = ({ part }: FigureColumn): boolean => part !== 'change' && part !== 'changePercent';

/** Can the reports behind it be asked for? A range of a distribution is not told apart from the others. */
export const opensToReports = ({ part }: FigureColumn): boolean => part === 'value' || part === 'earlier';
