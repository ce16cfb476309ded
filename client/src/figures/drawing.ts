import type { FiguresTable_groupFragment } from '../gql/graphql.ts';
import { figureAt, isDrawn, type FigureColumn } from './figure-columns.ts';
import { isIncomplete } from './incomplete.ts';
import type { ChartKind, Question } from './question.ts';

type Group = FiguresTable_groupFragment;

/** One figure as it is drawn: rounded, the exact one stands in the table. */
export interface Mark {
  value: number | null;
  /** The group it is of, by its place in the answer. */
  group: number;
  column: FigureColumn;
  /** Not all reports are in. */
  incomplete: boolean;
}

/** One set of axes. */
export interface Panel {
  title: string;
  categories: string[];
  /** A mark for each category; null where no group stands there. */
  series: { name: string; marks: (Mark | null)[] }[];
}

export interface Drawing {
  kind: Exclude<ChartKind, 'auto'>;
  panels: Panel[];
  /** Years or periods stand along the axis: only between them something goes on. */
  isOverTime: boolean;
  /** Groups that are left out of the drawing since there are too many. */
  drawn: number;
  all: number;
  /** Of several measures only the first is drawn. */
  onlyFirst: boolean;
}

const most = { categories: 60, series: 12, panels: 12 };

/** What is chosen for a person who chose nothing: lines over time, a heat map of many by many, else bars. */
export function fittingKind({ groupBy, answers, measures }: Question): Exclude<ChartKind, 'auto'> {
  const [first, second] = groupBy;
  const keys = groupBy.length + answers.length;
  const bins = measures.some(({ edges }) => edges);
  if (keys === 1) return first === 'YEAR' || (first === 'PERIOD' && !bins) ? 'line' : bins ? 'stacked' : 'bar';
  if (keys === 2 && measures.length === 1 && !bins) return second === 'PERIOD' || first === 'PERIOD' ? 'heat' : 'bar';
  return keys === 0 ? 'bar' : 'multiples';
}

/**
 * Puts an answer on axes: the first key along them, the others as series; years and periods stand in their order. A heat
 * map takes two keys, small charts one for each value of the first key or, of a single key, for each measure.
 */
export function drawing(
  question: Question,
  groups: readonly Group[],
  columns: readonly FigureColumn[],
  nameOf: (key: Group['keys'][number]) => string,
  dayOf: (periodId: string) => string,
): Drawing {
  const kind = question.chart === 'auto' ? fittingKind(question) : question.chart;
  // Colours tell one scale only.
  const onlyFirst = kind === 'heat' && question.measures.length > 1;
  const shown = columns.filter((column) => isDrawn(column) && (!onlyFirst || column.measure === 0));
  // Of a single distribution the ranges say enough.
  const nameOfColumn = ({ range, name }: FigureColumn) => (question.measures.length === 1 && range) || name;
  const marked = groups.flatMap((group, at) =>
    shown.map((column) => ({
      keys: group.keys,
      mark: {
        value: numberOf(figureAt(group, column)),
        group: at,
        column,
        incomplete: isIncomplete(group, question.counted),
      },
    })),
  );
  const keys = groups[0]?.keys.length ?? 0;
  const rank = (key: Group['keys'][number] | undefined) =>
    key?.dimension === 'YEAR' ? key.id : key?.dimension === 'PERIOD' ? dayOf(key.id) : '';
  const named = (list: readonly Group['keys'][number][]) => list.map(nameOf).join(' · ');
  const places = marked.map(({ keys: all, mark }) => {
    const [first, ...rest] = all;
    const measure = shown.length > 1 ? nameOfColumn(mark.column) : '';
    const behind = [named(rest), measure].filter(Boolean).join(' · ');
    if (!first) return { panel: '', rank: '', category: nameOfColumn(mark.column), series: '', seriesRank: '', mark };
    const second = rest[0];
    const whole = { rank: rank(first), seriesRank: rank(second), mark };
    if (kind !== 'multiples')
      return { panel: '', category: nameOf(first), series: behind || nameOfColumn(mark.column), ...whole };
    return keys > 1
      ? {
          ...{ panel: nameOf(first), category: nameOf(second!), rank: rank(second), seriesRank: '', mark },
          series: [named(rest.slice(1)), measure].filter(Boolean).join(' · ') || nameOfColumn(mark.column),
        }
      : { panel: nameOfColumn(mark.column), category: nameOf(first), series: nameOfColumn(mark.column), ...whole };
  });
  const titles = [...new Set(places.map(({ panel }) => panel))];
  // All panels have the same axis, so that they can be compared.
  const along = inOrder(places, ({ category, rank: order }) => [category, order]);
  const panels = titles.map((title) =>
    panelOf(
      title,
      along,
      places.filter(({ panel }) => panel === title),
    ),
  );
  const cut = panels.slice(0, most.panels).map(({ title, categories, series }) => ({
    title,
    categories: categories.slice(0, most.categories),
    series: series
      .slice(0, kind === 'heat' ? most.categories : most.series)
      .map(({ name, marks }) => ({ name, marks: marks.slice(0, most.categories) })),
  }));
  const seen = new Set(cut.flatMap(({ series }) => series.flatMap(({ marks }) => marks.map((mark) => mark?.group))));
  seen.delete(undefined);
  const isOverTime = places.some(({ rank: order }) => order !== '');
  return { kind, panels: cut, isOverTime, drawn: seen.size, all: groups.length, onlyFirst };
}

interface Place {
  category: string;
  rank: string;
  series: string;
  seriesRank: string;
  mark: Mark;
}

function panelOf(title: string, categories: string[], places: readonly Place[]): Panel {
  const names = inOrder(places, ({ series, seriesRank }) => [series, seriesRank]);
  const found = new Map(places.map(({ category, series, mark }) => [JSON.stringify([category, series]), mark]));
  return {
    title,
    categories,
    series: names.map((name) => ({
      name,
      marks: categories.map((category) => found.get(JSON.stringify([category, name])) ?? null),
    })),
  };
}

/** Names once each: by year or day where they have one, else as the answer has them. */
function inOrder(places: readonly Place[], read: (place: Place) => [string, string]): string[] {
  const ranks = new Map(places.map(read));
  return [...ranks].sort(([, left], [, right]) => left.localeCompare(right)).map(([name]) => name);
}

const numberOf = (figure: string | null): number | null => (figure === null ? null : Number(figure));
