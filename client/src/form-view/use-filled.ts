import type { Issue } from '@ke-hoach/forms';
import { useSyncExternalStore } from 'react';
import { useFilling } from './fill-context.ts';
import type { FillState, FillStore } from './fill-store.ts';

/* Pieces of what is filled in; a part of the screen that uses one is rendered again only when that piece changes. */

function usePiece<Piece>(pieceOf: (state: FillState, store: FillStore) => Piece): Piece {
  const { store } = useFilling();
  return useSyncExternalStore(store.subscribe, () => pieceOf(store.current(), store));
}

/** The answer of a question, a table's rows included. */
export const useAnswer = (key: string): unknown =>
  usePiece(({ answers }) => (Object.hasOwn(answers, key) ? answers[key] : undefined));

/** Whether any of these questions and calculated values is shown. */
export const useIsShown = (keys: readonly string[]): boolean =>
  usePiece(({ visible }) => keys.some((key) => visible.has(key)));

/** Whether a question must be answered now. */
export const useIsRequired = (key: string): boolean => usePiece(({ required }) => required.has(key));

/** A calculated value; null while it is blank. */
export const useCalculated = (key: string): string | null => usePiece(({ calculated }) => calculated[key] ?? null);

/** Sums of columns, by `table.column`. */
export const useTotals = (): FillState['totals'] => usePiece(({ totals }) => totals);

/** Issues to show at a question or cell: its own, and rules whose sentence belongs here. */
export const useIssuesAt = (fieldId: string, row: string | null = null): readonly Issue[] =>
  usePiece((_, store) => store.issuesAt(fieldId, row));

/** What the office asked to mend here, if anything. */
export const useMarkAt = (fieldId: string, row: string | null = null): string | null =>
  usePiece((_, store) => store.markAt(fieldId, row));
