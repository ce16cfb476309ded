import { rows, type EntityManager } from '../platform/database.ts';
import { unitsUnderOwner } from '../plans/expected-of-plan.ts';
import { responsibleDay, unitsMeant, type PlacedUnit } from '../plans/expected-reports.ts';
import { membersByUnit, owedByUnit, type Amount, type Passing } from './owed-by-unit.ts';
import type { TargetRow } from './targets.repository.ts';

/** A unit that owes a target, how much, and whose reports count for it. */
export interface OwingUnit {
  unitId: string;
  amount: Amount;
  members: string[];
}

/** The units under a plan's owner on a day; read once for all targets of an answer. */
export type PlacedOn = (planId: string, day: string) => Promise<PlacedUnit[]>;

export const placedBy =
  (em: EntityManager): PlacedOn =>
  (planId, day) =>
    unitsUnderOwner(em, planId, day);

/**
 * The same of a few units only, by what stands under whom: for one unit's own questions, which are asked often. They
 * must hold all that passed into one another.
 */
export const placedAmong =
  (em: EntityManager, unitIds: readonly string[]): PlacedOn =>
  (planId, day) =>
    rows<PlacedUnit>(
      em,
      `SELECT DISTINCT p.unit_id::text AS "unitId", p.kind, lower(p.valid)::text AS "from", upper(p.valid)::text AS until
       FROM plan_owners o JOIN unit_closure c ON c.ancestor_id = o.unit_id AND c.line = 'territory' AND c.valid @> $2::date
         JOIN unit_placements p ON p.unit_id = c.descendant_id AND p.line = 'territory' AND p.valid @> $2::date
       WHERE o.plan_id = $1 AND o.valid @> $2::date AND c.descendant_id = ANY ($3::bigint[])`,
      [planId, day, unitIds],
    );

/** The day that decides who owes a target: the end of the data, today while that is to come. */
export const decidedOn = ({ dataTo }: Pick<TargetRow, 'dataTo'>, today: string) => responsibleDay(dataTo, today);

/** Who owes a target today and how much, by the units of its selector and what became of them since it was given. */
export async function owingUnits(
  em: EntityManager,
  target: TargetRow,
  today: string,
  placedOn: PlacedOn = placedBy(em),
): Promise<OwingUnit[]> {
  const { planId, dataFrom, since, afterMerger } = target;
  const day = decidedOn(target, today);
  const begin = since !== null && since < day ? since : day;
  const meantOn = async (on: string) => unitsMeant(target, await placedOn(planId, on), on).map(({ unitId }) => unitId);
  const now = await meantOn(day);
  const passings = await passingsBetween(em, dataFrom < begin ? dataFrom : begin, day);
  const own = new Map(target.ownValues.map(({ unitId, value }) => [unitId, amountOf(value)]));
  const value = amountOf(target.value);
  const given = begin === day ? now : await meantOn(begin);
  const owed = owedByUnit({
    before: new Map(given.map((unit) => [unit, own.get(unit) ?? value])),
    ...{ now, value, own, afterMerger, passings: passings.filter((passing) => passing.day > begin) },
  });
  const members = membersByUnit(
    now,
    passings.filter((passing) => passing.day > dataFrom),
  );
  return [...owed].map(([unitId, amount]) => ({ unitId, amount, members: members.get(unitId)! }));
}

/** Units that ended after one day and until another, and what they passed into, in order. */
function passingsBetween(em: EntityManager, after: string, until: string): Promise<Passing[]> {
  return rows<Passing>(
    em,
    `SELECT s.effective::text AS day, s.from_unit::text AS "from", s.to_unit::text AS "to", s.share::float8 AS share
     FROM unit_successions s WHERE s.effective > $1::date AND s.effective <= $2::date AND NOT EXISTS (
       SELECT FROM unit_placements q WHERE q.unit_id = s.from_unit AND q.line = 'territory' AND q.valid @> s.effective)
     ORDER BY s.effective, s.id`,
    [after, until],
  );
}

/** A decimal of at most six places in millionths. */
export function amountOf(value: string): Amount {
  const [whole = '0', places = ''] = value.split('.');
  return BigInt(whole + places.padEnd(6, '0'));
}

/** Millionths as a decimal without needless places. */
export function amountText(amount: Amount): string {
  const digits = String(amount).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}
