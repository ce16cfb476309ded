import { formatNumber } from '@ke-hoach/forms';
import type { FiguresTable_groupFragment, QuestionFields_measurableFragment } from '../gql/graphql.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import { measureName } from './measure-name.ts';
import type { Question } from './question.ts';

type TargetPart = 'figure' | 'owed' | 'withoutTarget';
type Part = 'value' | 'earlier' | 'change' | 'changePercent' | TargetPart;
const targetParts: readonly TargetPart[] = ['figure', 'owed', 'withoutTarget'];

/** A column of figures: of a measure its value, what it is set beside, or one range of its distribution. */
export interface FigureColumn {
  measure: number;
  part: Part | number;
  name: string;
  /** Reports are behind it, which can be asked for. */
  opens: boolean;
  /** Of a range: without the measure it is of. */
  range?: string;
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
        range: bin,
        opens: true,
      }));
    if (measure.function === 'PERCENT_OF_TARGET')
      return [
        { measure: at, part: 'value', name, opens: false },
        ...targetParts.map((part) => ({ measure: at, part, name: texts.explorer.column[part], opens: false })),
      ];
    const own: FigureColumn = { measure: at, part: 'value', name, opens: true };
    if (!measure.comparedWith) return [own];
    const compared = texts.explorer.comparison[measure.comparedWith];
    return [
      own,
      { measure: at, part: 'earlier', name: `${name}, ${compared.toLocaleLowerCase(language)}`, opens: true },
      { measure: at, part: 'change', name: texts.explorer.column.change, opens: false },
      { measure: at, part: 'changePercent', name: texts.explorer.column.changePercent, opens: false },
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
  const { part } = column;
  if (part === 'figure' || part === 'owed') return found.target?.[part] ?? null;
  if (part === 'withoutTarget') return found.target ? String(found.target.withoutTarget) : null;
  return (part === 'earlier' ? found.earlier?.value : found.earlier?.[part]) ?? null;
}

/** Columns that are drawn: what else is said stands in the table, beside the figures it comes from. */
export const isDrawn = ({ part }: FigureColumn): boolean =>
  typeof part === 'number' || part === 'value' || part === 'earlier';

/** What grew or fell. */
export const isChange = ({ part }: FigureColumn): boolean => part === 'change' || part === 'changePercent';
