import type { Issue, Row } from '@ke-hoach/forms';
import { useCallback, useSyncExternalStore } from 'react';
import { useFilling } from './fill-context.ts';
import { placeOf, type FillState, type FillStore, type Topic } from './fill-store.ts';

/* Pieces of what is filled in; a part of the screen that uses one is rendered again only when that piece changes. */

function usePiece<Piece>(topic: Topic, pieceOf: (state: FillState, store: FillStore) => Piece): Piece {
  const { store } = useFilling();
  const subscribe = useCallback((listener: () => void) => store.subscribe(topic, listener), [store, topic]);
  return useSyncExternalStore(subscribe, () => pieceOf(store.current(), store));
}

/** The answer of a question, a table's rows included. */
export const useAnswer = (key: string): unknown =>
  usePiece(`answer ${key}`, ({ answers }) => (Object.hasOwn(answers, key) ? answers[key] : undefined));

/** Ids of the rows of a table, in order. */
export const useRowIds = (table: string): readonly string[] =>
  usePiece(`rows ${table}`, (_, store) => store.table(table).ids);

const noRow: Row = { _id: '' };

/** One row of a table. */
export const useRow = (table: string, id: string): Row =>
  usePiece(`row ${table}/${id}`, (_, store) => store.table(table).byId.get(id) ?? noRow);

/** Whether any of these questions and calculated values is shown. */
export const useIsShown = (keys: readonly string[]): boolean =>
  usePiece('shown', ({ visible }) => keys.some((key) => visible.has(key)));

/** Whether a question must be answered now. */
export const useIsRequired = (key: string): boolean => usePiece('required', ({ required }) => required.has(key));

/** A calculated value; null while it is blank. */
export const useCalculated = (key: string): string | null =>
  usePiece(`calculated ${key}`, ({ calculated }) => calculated[key] ?? null);

/** Whether a calculated value is zero as it counts no row. */
export const useCountsNoRow = (key: string): boolean =>
  usePiece(`calculated ${key}`, ({ noRows }) => noRows[key] === true);

/** Sums of columns, by `table.column`. */
export const useTotals = (): FillState['totals'] => usePiece('totals', ({ totals }) => totals);

/** Issues to show at a question or cell: its own, and rules whose sentence belongs here. */
export function useIssuesAt(fieldId: string, row: string | null = null): readonly Issue[] {
  const place = placeOf(fieldId, row);
  return usePiece(place, (_, store) => store.issuesAt(place));
}

/** What the office asked to mend here, if anything. */
export const useMarkAt = (fieldId: string, row: string | null = null): string | null =>
  usePiece(placeOf(fieldId, row), (_, store) => store.markAt(fieldId, row));
