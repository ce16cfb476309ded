import type { Work } from '../audit/perform.ts';
import { asSystem } from '../audit/as-system.ts';
import { publishedVersion } from '../forms/published-version.ts';
import { askedFor } from '../plans/documents/create-plan.ts';
import { dayOtherYear } from '../plans/next-year/shift-year.ts';
import { reconcileDuties } from '../plans/reconcile-duties.ts';
import { firstRow, rows } from '../platform/database.ts';
import type { PastBase, PastTarget } from './past-target.ts';

export interface Made {
  planId: string;
  periodId: string;
  assignmentId: string;
}

/** Makes what is missing of the plan, period and assignment of that year, and the reports that follow from them. */
export async function makeTarget(work: Work, base: PastBase, target: PastTarget): Promise<Made> {
  const { em, clock } = work;
  const planId = target.planId ?? (await insertRecord(work, base, target));
  const periodId = target.periodId ?? (await insertPeriod(work, planId, base, target));
  const assignmentId = await standing(work, { planId, periodId, assignmentId: target.assignmentId }, base, target);
  // An issued plan has its reports already; here they follow from what was just made.
  if (target.planState !== 'issued') await asSystem(em, clock.today, () => reconcileDuties(em, planId, clock.today));
  return { planId, periodId, assignmentId };
}

/** A plan for the record: nobody issues, fills or closes it. Its document says no more than what it is of. */
async function insertRecord({ em }: Work, { plan }: PastBase, { year, title }: PastTarget): Promise<string> {
  const type = await firstRow<{ id: string }>(em, 'SELECT type_version_id::text AS id FROM plans WHERE id = $1', [
    plan.planId,
  ]);
  const { form } = await publishedVersion(em, type!.id);
  const document = askedFor(form, { year, movement: plan.movement, subject: title });
  const made = await firstRow<{ id: string }>(
    em,
    `INSERT INTO plans (year, title, movement, state, type_version_id, document, invented)
     SELECT $2, $3, movement, 'record', type_version_id, $4, invented FROM plans WHERE id = $1 RETURNING id::text AS id`,
    [plan.planId, year, title, JSON.stringify(document)],
  );
  const owners =
    'INSERT INTO plan_owners (plan_id, unit_id, valid) SELECT $2, unit_id, valid FROM plan_owners WHERE plan_id = $1';
  await rows(em, owners, [plan.planId, made!.id]);
  return made!.id;
}

/** The period of the plan, moved to that year; it closed when it was due, so that no unit fills it now. */
async function insertPeriod(
  { em }: Work,
  planId: string,
  { plan, period }: PastBase,
  target: PastTarget,
): Promise<string> {
  const then = (day: string) => dayOtherYear(day, target.year - plan.year);
  const made = await firstRow<{ id: string }>(
    em,
    `INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due, due_inclusive, closes)
     SELECT $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5, $6, $7, $8, $9, $10 FROM periods WHERE plan_id = $1
     RETURNING id::text AS id`,
    [
      ...[planId, period.key, period.series, target.period.name, target.period.dataFrom, target.period.dataTo],
      ...[then(period.opens), then(period.due), period.dueInclusive, then(period.closes ?? period.due)],
    ],
  );
  return made!.id;
}

/** The assignment of that year, made for the same units, or asked for again after its sheets were taken back. */
async function standing(
  { em }: Work,
  made: { planId: string; periodId: string; assignmentId: string | null },
  { assignment }: PastBase,
  target: PastTarget,
): Promise<string> {
  const { unitKinds, exceptUnits, alsoUnits } = assignment;
  const set = [unitKinds, exceptUnits, alsoUnits, target.responsibleOn];
  if (made.assignmentId !== null) {
    await rows(
      em,
      `UPDATE assignments SET withdrawn = false, unit_kinds = $2, except_units = $3, also_units = $4, responsible_on = $5
       WHERE id = $1 AND withdrawn`,
      [made.assignmentId, ...set],
    );
    return made.assignmentId;
  }
  const inserted = await firstRow<{ id: string }>(
    em,
    `INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds, except_units, also_units, responsible_on)
     SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $6, $7, $8 FROM assignments WHERE plan_id = $1
     RETURNING id::text AS id`,
    [made.planId, assignment.formId, target.versionId, made.periodId, ...set],
  );
  return inserted!.id;
}
