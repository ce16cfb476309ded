import type { TargetLeftWhy, TargetRelation, UnitKind } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../../platform/database.ts';
import { unitsMeant, type PlacedUnit, type UnitSelector } from '../expected-reports.ts';
import { unitsTodayOf } from './next-units.repository.ts';
import type { NextTarget, TargetLeft } from './next-year.type.ts';
import { nameNextYear } from './shift-year.ts';

interface TargetThisYear extends UnitSelector {
  targetId: string;
  periodKey: string;
  title: string;
  titleEn: string | null;
  relation: TargetRelation;
  value: string;
  unitKinds: UnitKind[];
  /** The forms of the next year that measure it. */
  measuredBy: string[];
  /** The choices by which entries count are offered still. */
  isToldApart: boolean;
}

/** Entries count by a choice that the newest version of the register offers still, or all of them do. */
const stillToldApart = `(g.only_field IS NULL OR EXISTS (
         SELECT FROM published_fields f, jsonb_array_elements(f.choices) AS c
         WHERE f.form_id = g.entries_of AND f.field = g.only_field AND NOT f.in_table AND c ->> 'code' = ANY (g.only_choices)
           AND f.version_id = (SELECT v.id FROM form_versions v WHERE v.form_id = f.form_id ORDER BY v.number DESC LIMIT 1)))`;

/**
 * The targets of a plan as the next year's will have them: for units of today, with the same values, and nothing reached
 * yet; and with why those that are not carried over.
 */
export async function nextTargets(
  em: EntityManager,
  plan: { planId: string; year: number },
  next: { periodKeys: ReadonlySet<string>; formIds: readonly string[]; placed: readonly PlacedUnit[] },
  today: string,
): Promise<{ targets: NextTarget[]; left: TargetLeft[] }> {
  const found = await rows<TargetThisYear>(
    em,
    `SELECT g.id::text AS "targetId", t.key AS "periodKey", g.title, g.title_en AS "titleEn", g.relation,
       trim_scale(g.value)::text AS value, g.unit_kinds AS "unitKinds", g.except_units::text[] AS "exceptUnits",
       g.also_units::text[] AS "alsoUnits", ARRAY(SELECT m.uid::text FROM forms m WHERE m.id = ANY ($2::bigint[]) AND (m.id = g.entries_of
         OR EXISTS (SELECT FROM published_fields f WHERE f.form_id = m.id AND (f.indicator = g.indicator OR f.field = g.field)))) AS "measuredBy",
       ${stillToldApart} AS "isToldApart"
     FROM targets g JOIN periods t ON t.id = g.period_id WHERE g.plan_id = $1 AND NOT g.withdrawn
     ORDER BY g.position`,
    [plan.planId, next.formIds],
  );
  const targets: NextTarget[] = [];
  const left: TargetLeft[] = [];
  for (const { exceptUnits, alsoUnits, unitKinds, title, titleEn, isToldApart, ...target } of found) {
    const selector = {
      unitKinds,
      exceptUnits: await unitsTodayOf(em, exceptUnits, today),
      alsoUnits: await unitsTodayOf(em, alsoUnits, today),
    };
    const units = unitsMeant(selector, next.placed, today).length;
    const titles = {
      title: nameNextYear(title, plan.year),
      titleEn: titleEn && nameNextYear(titleEn, plan.year),
    };
    const why = whyLeft({ ...target, isToldApart, units, isAgain: next.periodKeys.has(target.periodKey) });
    if (why) left.push({ title, titleEn, why });
    else targets.push({ ...target, ...selector, ...titles, units });
  }
  return { targets, left };
}

interface Judged extends Pick<TargetThisYear, 'measuredBy' | 'isToldApart'> {
  isAgain: boolean;
  units: number;
}

function whyLeft({ isAgain, measuredBy, isToldApart, units }: Judged): TargetLeftWhy | null {
  if (!isAgain) return 'once';
  if (measuredBy.length === 0) return 'noForm';
  if (!isToldApart) return 'noChoice';
  return units === 0 ? 'noUnits' : null;
}

/** Writes them into the draft, and what single units owe where these units stand today. */
export async function insertNextTargets(
  em: EntityManager,
  planId: string,
  targets: readonly NextTarget[],
  today: string,
): Promise<void> {
  await rows(
    em,
    `WITH next AS (
       SELECT n.*, row_number() OVER () AS position FROM json_to_recordset($2::json) AS n ("targetId" bigint, "periodKey" text,
         title text, "titleEn" text, "exceptUnits" bigint[], "alsoUnits" bigint[])),
     made AS (
       INSERT INTO targets (plan_id, period_id, position, title, title_en, relation, value, indicator, field, entries_of,
         only_field, only_choices, unit_kinds, except_units, also_units, after_merger, carried_from)
       SELECT $1, t.id, n.position, n.title, n."titleEn", g.relation, g.value, g.indicator, g.field, g.entries_of,
         g.only_field, g.only_choices, g.unit_kinds, n."exceptUnits", n."alsoUnits", g.after_merger, g.id
       FROM next n JOIN targets g ON g.id = n."targetId" JOIN periods t ON t.plan_id = $1 AND t.key = n."periodKey"
       RETURNING id, position)
     INSERT INTO target_values (target_id, unit_id, value)
     SELECT m.id, v.unit_id, v.value FROM made m JOIN next n ON n.position = m.position
       JOIN target_values v ON v.target_id = n."targetId"
     WHERE EXISTS (SELECT FROM unit_placements p WHERE p.unit_id = v.unit_id AND p.valid @> $3::date)`,
    [planId, JSON.stringify(targets), today],
  );
}
