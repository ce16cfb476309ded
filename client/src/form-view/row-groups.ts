import { useState } from 'react';

/** Rows that follow one another and are one part of their table. */
export interface RowGroup {
  key: string;
  ids: readonly string[];
  /** How many rows stand before it. */
  before: number;
}

const SIZE = 10;

/**
 * The rows of a table in groups of about ten. Whatever comes and goes around it, a row stays in its group: in another one
 * it would be made anew, and who types in it would lose the focus.
 */
export function rowGroups(ids: readonly string[], earlier: readonly RowGroup[]): RowGroup[] {
  const groupOf = new Map(earlier.flatMap((group) => group.ids.map((id) => [id, group.key] as const)));
  /** Where the last row of a group stands now. */
  const end = new Map(ids.flatMap((id, at) => (groupOf.has(id) ? [[groupOf.get(id), at] as const] : [])));
  const groups: (RowGroup & { ids: string[] })[] = [];
  const taken = new Set<string>();
  for (const [at, id] of ids.entries()) {
    const last = groups.at(-1);
    const kept = groupOf.get(id);
    const hasRoom = last && (at < (end.get(last.key) ?? 0) || (kept === undefined && last.ids.length < SIZE));
    if (last && (hasRoom || kept === last.key || (kept !== undefined && taken.has(kept)))) {
      last.ids.push(id);
      continue;
    }
    const key = kept ?? id;
    taken.add(key);
    groups.push({ key, ids: [id], before: at });
  }
  return groups;
}

/** The groups of the rows on the screen. */
export function useRowGroups(ids: readonly string[]): readonly RowGroup[] {
  const [held, hold] = useState(() => ({ ids, groups: rowGroups(ids, []) }));
  if (held.ids === ids) return held.groups;
  const next = { ids, groups: rowGroups(ids, held.groups) };
  hold(next);
  return next.groups;
}
