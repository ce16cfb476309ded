import type { UnitKind } from '@ke-hoach/schema';

/** Which units are meant: all of some kinds except those named, and others by name [tất cả xã trừ ba xã]. */
export interface UnitSelector {
  unitKinds: readonly UnitKind[];
  exceptUnits: readonly string[];
  alsoUnits: readonly string[];
}

/** One assignment: which units owe it, and the day that decides which units these are. */
export interface DutyRule extends UnitSelector {
  assignmentId: string;
  periodId: string;
  responsibleOn: string;
}

/** A unit placed under the plan's owner, from its first day to the day after its last. */
export interface PlacedUnit {
  unitId: string;
  kind: UnitKind;
  from: string | null;
  until: string | null;
}

export interface Duty {
  assignmentId: string;
  periodId: string;
  unitId: string;
}

/**
 * Which reports a plan expects of which units. A unit owes a report when it is placed under the owner on the day
 * that decides: the end of the period's data, or today while that is still to come. So twelve communes and wards owe
 * the half-year report of 2025, and from 1 July their four successors the annual one.
 */
export function expectedReports(rules: readonly DutyRule[], units: readonly PlacedUnit[]): Duty[] {
  return rules.flatMap((rule) => {
    const { assignmentId, periodId, responsibleOn } = rule;
    return unitsMeant(rule, units, responsibleOn).map(({ unitId }) => ({ assignmentId, periodId, unitId }));
  });
}

/** The units that a selector means among those placed on a day. */
export function unitsMeant(selector: UnitSelector, units: readonly PlacedUnit[], day: string): PlacedUnit[] {
  return units.filter((unit) => {
    const { from, until } = unit;
    const isPlaced = (from === null || from <= day) && (until === null || day < until);
    return isPlaced && isMeant(selector, unit);
  });
}

const isMeant = ({ unitKinds, exceptUnits, alsoUnits }: UnitSelector, { unitId, kind }: PlacedUnit) =>
  unitKinds.includes(kind) ? !exceptUnits.includes(unitId) : alsoUnits.includes(unitId);

/** The day that decides about a period, seen from today: the day set, else the end of the data; today while it is to come. */
export const responsibleDay = (decidedOn: string, today: string) => (decidedOn < today ? decidedOn : today);
