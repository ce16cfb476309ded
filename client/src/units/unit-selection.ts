import type { UnitKind } from '../gql/graphql.ts';

/** A choice of units in words: all of some kinds, except some, and others one by one [tất cả xã trừ ba xã]. */
export interface UnitSelection {
  kinds: readonly UnitKind[];
  except: readonly string[];
  also: readonly string[];
}

export interface SelectableUnit {
  id: string;
  name: string;
  kind: UnitKind;
}

export const nothingSelected: UnitSelection = { kinds: [], except: [], also: [] };

/** Is the unit chosen? */
export function isSelected(selection: UnitSelection, { id, kind }: SelectableUnit): boolean {
  return selection.kinds.includes(kind) ? !selection.except.includes(id) : selection.also.includes(id);
}

const without = (ids: readonly string[], id: string) => ids.filter((other) => other !== id);

/** Chooses or leaves out one unit: an exception where its whole kind is chosen, else a unit of its own. */
export function toggleUnit(selection: UnitSelection, unit: SelectableUnit): UnitSelection {
  const list = selection.kinds.includes(unit.kind) ? 'except' : 'also';
  const ids = selection[list];
  return { ...selection, [list]: ids.includes(unit.id) ? without(ids, unit.id) : [...ids, unit.id] };
}

/** Chooses or leaves out a whole kind; what was chosen or excepted of it one by one is forgotten. */
export function toggleKind(selection: UnitSelection, kind: UnitKind, units: readonly SelectableUnit[]): UnitSelection {
  const ofKind = new Set(units.filter((unit) => unit.kind === kind).map(({ id }) => id));
  const others = (ids: readonly string[]) => ids.filter((id) => !ofKind.has(id));
  const kinds = selection.kinds.includes(kind)
    ? selection.kinds.filter((other) => other !== kind)
    : [...selection.kinds, kind];
  return { kinds, except: others(selection.except), also: others(selection.also) };
}

/** The chosen ones among these. */
export const selectedUnits = <U extends SelectableUnit>(selection: UnitSelection, units: readonly U[]): U[] =>
  units.filter((unit) => isSelected(selection, unit));

/** How many units are chosen, where a list is too long to be read: by the counts of each kind. */
export function countSelected(
  { kinds, except, also }: UnitSelection,
  counts: readonly { kind: UnitKind; count: number }[],
): number {
  const whole = counts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { count }) => sum + count, 0);
  return whole - except.length + also.length;
}
