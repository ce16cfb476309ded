import { rows, type EntityManager } from '../platform/database.ts';
import { expectedReports, responsibleDay, type Duty, type DutyRule, type PlacedUnit } from './expected-reports.ts';

/** The reports a plan expects on a day, by what its assignments say and which units stand under its owner. */
export async function expectedOfPlan(em: EntityManager, planId: string, today: string): Promise<Duty[]> {
  return dutiesOf(em, planId, today, 'AND a.required');
}

/** The same with the reports that units may open if they like. */
export function meantByPlan(em: EntityManager, planId: string, today: string): Promise<Duty[]> {
  return dutiesOf(em, planId, today, '');
}

async function dutiesOf(em: EntityManager, planId: string, today: string, which: string): Promise<Duty[]> {
  const assignments = await rows<Omit<DutyRule, 'responsibleOn'> & { decidedOn: string }>(
    em,
    `SELECT a.id::text AS "assignmentId", a.period_id::text AS "periodId", a.unit_kinds AS "unitKinds",
       a.except_units::text[] AS "exceptUnits", a.also_units::text[] AS "alsoUnits",
       coalesce(a.responsible_on, t.data_to)::text AS "decidedOn"
     FROM assignments a JOIN periods t ON t.id = a.period_id
     WHERE a.plan_id = $1 ${which} AND NOT a.withdrawn`,
    [planId],
  );
  const rules = assignments.map(({ decidedOn, ...rule }) => ({
    ...rule,
    responsibleOn: responsibleDay(decidedOn, today),
  }));
  const days = [...new Set(rules.map(({ responsibleOn }) => responsibleOn))];
  const placed = new Map(
    await Promise.all(days.map(async (day) => [day, await unitsUnderOwner(em, planId, day)] as const)),
  );
  return rules.flatMap((rule) => expectedReports([rule], placed.get(rule.responsibleOn) ?? []));
}

/** The units placed under whoever owns the plan on a day. */
export function unitsUnderOwner(em: EntityManager, planId: string, day: string): Promise<PlacedUnit[]> {
  return rows<PlacedUnit>(
    em,
    `WITH RECURSIVE under (unit_id) AS (
       SELECT o.unit_id FROM plan_owners o WHERE o.plan_id = $1 AND o.valid @> $2::date
       UNION
       SELECT p.unit_id FROM under u JOIN unit_placements p ON p.parent_id = u.unit_id
       WHERE p.line = 'territory' AND p.valid @> $2::date)
     SELECT p.unit_id::text AS "unitId", p.kind, lower(p.valid)::text AS "from", upper(p.valid)::text AS until
     FROM under u JOIN unit_placements p ON p.unit_id = u.unit_id AND p.line = 'territory' AND p.valid @> $2::date`,
    [planId, day],
  );
}
