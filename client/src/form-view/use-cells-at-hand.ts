import type { Field } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterPaint } from './after-paint.ts';
import deepEquals from './deep-equals.ts';
import { elementId } from './element-id.ts';
import { isOneLine } from './one-line.ts';

/** A cell that has an input: the one somebody is in or was last, or one a key leads to from there. All others are text. */
export type AtHand = 'live' | 'ready';
/** Of a row the cells that have one, by column. */
export type RowAtHand = Readonly<Record<string, AtHand>>;
type CellsAtHand = Readonly<Record<string, RowAtHand>>;

/**
 * The cells of a table that have an input. Once a cell was come to and that is painted, those beside it get theirs, so
 * that the key that leads on finds it there and makes nothing but the step: a cell that becomes an input has the browser
 * lay out the table.
 */
export function useCellsAtHand(table: string, columns: readonly Field[], ids: () => readonly string[]) {
  const [cells, setCells] = useState<CellsAtHand>({});
  const forget = useRef(() => {});

  /** A cell that has an input was come to. */
  const reach = (row: string, column: string) => {
    forget.current();
    forget.current = afterPaint(() => {
      const around = cellsAround(table, columns, ids(), { row, column });
      flushSync(() => setCells((before) => kept(before, around)));
    });
  };

  /** Gives a cell its input, at once. */
  const enter = (row: string, column: string) => {
    flushSync(() => setCells((before) => withLive(before, row, column)));
    reach(row, column);
  };

  return { cells, reach, enter };
}

/** A cell, and the next ones that are shown before, after, above and below it, where an input is as high as their text. */
function cellsAround(
  table: string,
  columns: readonly Field[],
  ids: readonly string[],
  { row, column }: { row: string; column: string },
): CellsAtHand {
  const [at, place] = [ids.indexOf(row), columns.findIndex(({ key }) => key === column)];
  const across = [at - 1, at, at + 1].flatMap((line) => columns.map((_, index) => [line, index] as const));
  const here = columns.length + place;
  const down = (step: number) => [[at + step, place] as const];
  const ways = [across.slice(0, here).reverse(), across.slice(here + 1), down(-1), down(1)];
  const around: Record<string, Record<string, AtHand>> = {};
  for (const way of ways) {
    for (const [line, index] of way) {
      const [id, field] = [ids[line], columns[index]];
      const cell = id && field ? document.getElementById(elementId([table, id, field.key])) : null;
      if (!id || !field || !cell) continue;
      if (isOneLine(field.kind, cell)) (around[id] ??= {})[field.key] = 'ready';
      break;
    }
  }
  (around[row] ??= {})[column] = 'live';
  return around;
}

/** With another live cell; what had an input keeps it until that is painted. */
function withLive(before: CellsAtHand, row: string, column: string): CellsAtHand {
  const others = Object.entries(before).map(([id, cells]): [string, RowAtHand] => [
    id,
    Object.fromEntries(Object.keys(cells).map((key) => [key, 'ready'])),
  ]);
  const after = Object.fromEntries(others);
  return kept(before, { ...after, [row]: { ...after[row], [column]: 'live' } });
}

/** A row whose cells stay what they are is the same one, and not rendered again. */
function kept(before: CellsAtHand, after: CellsAtHand): CellsAtHand {
  const isSame = (left: RowAtHand | undefined, right: RowAtHand) => (left && deepEquals(left, right) ? left : right);
  return Object.fromEntries(Object.entries(after).map(([id, cells]) => [id, isSame(before[id], cells)]));
}
