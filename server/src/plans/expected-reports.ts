import type { UnitKind } from '@ke-hoach/schema';

/** One assignment: which kinds of unit owe it, and the day that decides which units these are. */
export interface DutyRule {
  assignmentId: string;
  periodId: string;
  unitKinds: readonly UnitKind[];
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
  return rules.flatMap(({ assignmentId, periodId, unitKinds, responsibleOn }) =>
    units
      .filter(({ kind, from, until }) => {
        const isPlaced = (from === null || from <= responsibleOn) && (until === null || responsibleOn < until);
        return isPlaced && unitKinds.includes(kind);
      })
      .map(({ unitId }) => ({ assignmentId, periodId, unitId })),
  );
}

/** The day that decides about a period, seen from today. */
export const responsibleDay = (dataTo: string, today: string) => (dataTo < today ? dataTo : today);
