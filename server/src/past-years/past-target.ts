import type { PastRefusal, PlanState } from '@ke-hoach/schema';
import { latestVersion } from '../forms/forms.repository.ts';
import { unitsUnderOwner } from '../plans/expected-of-plan.ts';
import { responsibleDay, unitsMeant } from '../plans/expected-reports.ts';
import { dayOtherYear, nameOtherYear } from '../plans/next-year/shift-year.ts';
import {
  assignmentsOf,
  ownerOf,
  periodsById,
  periodsOf,
  type AssignmentRow,
  type PeriodRow,
  type PlanRow,
} from '../plans/plans.repository.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import type { PastUnit } from './past-rows.ts';

/** What a plan asks for, from which figures of an earlier year are entered. */
export interface PastBase {
  plan: Pick<PlanRow, 'planId' | 'year' | 'title' | 'movement'>;
  assignment: AssignmentRow;
  period: PeriodRow;
}

/** Where figures of an earlier year belong; what does not exist yet has no key. */
export interface PastPlace {
  year: number;
  title: string;
  planId: string | null;
  planState: PlanState | null;
  periodId: string | null;
  period: Pick<PeriodRow, 'name' | 'dataFrom' | 'dataTo'>;
  assignmentId: string | null;
  versionId: string;
  /** Which units are meant; a day of its own decides where one is set. */
  asked: Meant;
}

/** The same with the units whose figures are meant. */
export interface PastTarget extends PastPlace {
  /** The day that decides which units are meant. */
  responsibleOn: string;
  units: PastUnit[];
}

/** How many years back are offered. */
const YEARS = 10;

export async function pastBase(em: EntityManager, plan: PastBase['plan'], assignmentUid: string): Promise<PastBase> {
  const assignment = (await assignmentsOf(em, plan.planId)).find(({ id }) => id === assignmentUid);
  if (!assignment) throw problem('NOT_FOUND', { kind: 'Assignment' });
  const period = (await periodsById(em, [assignment.periodId])).get(assignment.periodId)!;
  return { plan, assignment, period };
}

/** The years that are offered, the latest first, each with why it takes no figures. */
export async function pastYears(
  em: EntityManager,
  base: PastBase,
  today: string,
): Promise<{ year: number; refusal: PastRefusal | null }[]> {
  const years = [];
  for (const year of yearsBefore(base)) {
    const place = await pastPlace(em, base, year, today);
    years.push({ year, refusal: typeof place === 'string' ? place : null });
  }
  return years;
}

/** The latest year in which a unit has no report yet; without one, the last year before the plan's. */
export async function yearWithRoom(em: EntityManager, base: PastBase, today: string): Promise<number> {
  for (const year of yearsBefore(base)) {
    const target = await pastTarget(em, base, year, today);
    if (typeof target !== 'string' && target.units.some(({ hasReport }) => !hasReport)) return year;
  }
  return base.plan.year - 1;
}

const yearsBefore = ({ plan }: PastBase) => Array.from({ length: YEARS }, (_, index) => plan.year - 1 - index);

/** Where figures of an earlier year belong with the units that are meant, or why there is no such place. */
export async function pastTarget(
  em: EntityManager,
  base: PastBase,
  year: number,
  today: string,
): Promise<PastTarget | PastRefusal> {
  const place = await pastPlace(em, base, year, today);
  if (typeof place === 'string') return place;
  const { day, unitIds } = await unitsThen(em, place.planId ?? base.plan.planId, place.asked);
  const units = await withNames(em, unitIds, { day, assignmentId: place.assignmentId });
  return { ...place, responsibleOn: day, units };
}

/**
 * The plan, period and assignment of an earlier year to which the same duty belongs, or why there can be none. Figures
 * go into the plan of that year where it asks for them, else into one made for the record.
 */
async function pastPlace(
  em: EntityManager,
  base: PastBase,
  year: number,
  today: string,
): Promise<PastPlace | PastRefusal> {
  const { plan, assignment, period } = base;
  const years = year - plan.year;
  const [dataFrom, dataTo] = [period.dataFrom, period.dataTo].map((day) => dayOtherYear(day, years)) as [
    string,
    string,
  ];
  if (years >= 0 || year < 2000 || dataTo >= today) return 'notPast';
  if (!assignment.required) return 'notOwed';
  const there = await planOfYear(em, base, year);
  if (there?.state === 'closed') return 'planClosed';
  const itsPeriods = there ? await periodsOf(em, there.planId) : [];
  const ofSeries = itsPeriods.filter(({ series }) => series === period.series);
  const itsPeriod = ofSeries.find((one) => one.dataTo === dataTo) ?? (ofSeries.length === 1 ? ofSeries[0] : undefined);
  const its = itsPeriod ? await assignmentIn(em, itsPeriod.periodId, assignment.formId) : undefined;
  if (there?.state === 'issued' && (!its || its.withdrawn)) return 'notAsked';
  if (its && !its.required) return 'notOwed';
  const versionId =
    its?.versionId ?? assignment.versionId ?? (await latestVersion(em, assignment.formId))?.versionId ?? null;
  if (versionId === null) return 'notPublished';
  const span = itsPeriod ?? { name: nameOtherYear(period.name, plan.year, year), dataFrom, dataTo };
  const set = { selector: its && !its.withdrawn ? its : assignment, responsibleOn: its?.responsibleOn ?? null };
  return {
    ...{ year, title: there?.title ?? nameOtherYear(plan.title, plan.year, year), planId: there?.planId ?? null },
    ...{ planState: there?.state ?? null, periodId: itsPeriod?.periodId ?? null, period: span },
    ...{ assignmentId: its?.assignmentId ?? null, versionId, asked: { ...set, dataTo: span.dataTo, today } },
  };
}

/** The plan of the same movement that the same office leads today, for a year; one that asks for the form goes first. */
function planOfYear(em: EntityManager, { plan, assignment, period }: PastBase, year: number) {
  return firstRow<{ planId: string; title: string; state: PlanState }>(
    em,
    `SELECT p.id::text AS "planId", p.title, p.state FROM plans p JOIN plans b ON b.id = $1
     WHERE p.year = $2 AND p.state IN ('issued', 'closed', 'record') AND search_key(p.movement) = search_key($3)
       AND ${ownerOf('p')} = ${ownerOf('b')}
     ORDER BY EXISTS (SELECT FROM assignments a JOIN periods t ON t.id = a.period_id
       WHERE a.plan_id = p.id AND a.form_id = $4 AND t.series = $5) DESC, p.id LIMIT 1`,
    [plan.planId, year, plan.movement, assignment.formId, period.series],
  );
}

function assignmentIn(em: EntityManager, periodId: string, formId: string) {
  return firstRow<
    Pick<
      AssignmentRow,
      'assignmentId' | 'versionId' | 'unitKinds' | 'exceptUnits' | 'alsoUnits' | 'responsibleOn' | 'required'
    > & { withdrawn: boolean }
  >(
    em,
    `SELECT a.id::text AS "assignmentId", a.version_id::text AS "versionId", a.unit_kinds AS "unitKinds",
       a.except_units::text[] AS "exceptUnits", a.also_units::text[] AS "alsoUnits",
       a.responsible_on::text AS "responsibleOn", a.required, a.withdrawn
     FROM assignments a WHERE a.period_id = $1 AND a.form_id = $2`,
    [periodId, formId],
  );
}

interface Meant {
  selector: Pick<AssignmentRow, 'unitKinds' | 'exceptUnits' | 'alsoUnits'>;
  responsibleOn: string | null;
  dataTo: string;
  today: string;
}

/** The units of that year; where the office keeps none from so long ago, those of today. */
async function unitsThen(em: EntityManager, planId: string, { selector, responsibleOn, dataTo, today }: Meant) {
  const on = async (day: string) => {
    const units = unitsMeant(selector, await unitsUnderOwner(em, planId, day), day);
    return { day, unitIds: units.map(({ unitId }) => unitId) };
  };
  const then = await on(responsibleDay(responsibleOn ?? dataTo, today));
  return then.unitIds.length > 0 ? then : on(today);
}

function withNames(
  em: EntityManager,
  unitIds: readonly string[],
  { day, assignmentId }: { day: string; assignmentId: string | null },
): Promise<PastUnit[]> {
  return rows<PastUnit>(
    em,
    `SELECT u.id::text AS "unitId", u.uid AS id, p.name, n.names,
       EXISTS (SELECT FROM reports r WHERE r.assignment_id = $3 AND r.unit_id = u.id AND r.ordinal = 1
         AND r.state NOT IN ('expected', 'void')) AS "hasReport"
     FROM units u JOIN unit_placements p ON p.unit_id = u.id AND p.line = 'territory' AND p.valid @> $2::date
     JOIN LATERAL (SELECT array_agg(DISTINCT q.name) AS names FROM unit_placements q WHERE q.unit_id = u.id) n ON true
     WHERE u.id = ANY ($1::bigint[]) ORDER BY p.name COLLATE "vi-x-icu", u.id`,
    [unitIds, day, assignmentId],
  );
}
