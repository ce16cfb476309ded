import { sumOfFigures, type Form } from '@ke-hoach/forms';
import { figureSources } from '@ke-hoach/forms/versions';
import { publishedVersions } from '../forms/published-version.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { ownUnits } from './periods-before.repository.ts';

/** A report that the unit or a predecessor owed in an earlier period. */
interface OwedReport {
  planYear: number;
  reportId: string;
  periodId: string;
  unitId: string;
  versionId: string | null;
  /** Its accepted numbers outside tables by field; null where there are none. */
  numbers: Readonly<Record<string, string>> | null;
}

/** The fields of an earlier version in which a figure of this form stands. */
interface Sources {
  fields: readonly string[];
  /** The form's own field or what became of it; otherwise fields of another form with the same indicator. */
  isOwn: boolean;
}

type FiguresOfPeriod = (periodId: string | null) => Record<string, string>;

/**
 * Accepted figures of earlier periods by this form's field keys: of the same field, of the fields that were merged into
 * it when all are given, or of another form's field with the same indicator. Summed over predecessors where the field
 * adds up over units; blank while one of them is missing, as a part would pass for the whole.
 */
export async function pastFigures(
  em: EntityManager,
  { unitId, planYear }: { unitId: string; planYear: number },
  form: Form,
  periodIds: readonly (string | null)[],
  today: string,
): Promise<FiguresOfPeriod> {
  const periods = periodIds.filter((id) => id !== null);
  if (periods.length === 0) return () => ({});
  const owed = await rows<OwedReport>(em, owedSql, [unitId, today, planYear, periods]);
  const versionIds = [...new Set(owed.flatMap(({ versionId }) => versionId ?? []))];
  const sources = new Map<string, ReadonlyMap<string, Sources>>();
  for (const [id, { form: earlier }] of await publishedVersions(em, versionIds))
    sources.set(id, sourcesIn(earlier, form));
  const figureOf = ({ numbers, versionId }: OwedReport, key: string) =>
    sumOfSources(numbers, sources.get(versionId ?? '')?.get(key));

  return (periodId) => {
    const inPeriod = owed.filter((report) => report.periodId === periodId);
    const units = new Set(inPeriod.map((report) => report.unitId));
    const figures: Record<string, string> = {};
    for (const { key, table, overUnits } of form.fields) {
      if (table !== undefined || (units.size > 1 && overUnits !== 'sum')) continue;
      const ofUnits = [...units].map((unit) => {
        const found = inPeriod.filter(({ unitId }) => unitId === unit).flatMap((report) => figureOf(report, key) ?? []);
        const own = found.filter(({ isOwn }) => isOwn);
        return sumOfFigures((own.length > 0 ? own : found).map(({ sum }) => sum));
      });
      const total = ofUnits.includes(null) ? null : sumOfFigures(ofUnits);
      if (total !== null) figures[key] = total;
    }
    return figures;
  };
}

const owedSql = keepPlan(
  `SELECT r.plan_year AS "planYear", r.id::text AS "reportId", r.period_id::text AS "periodId",
     r.unit_id::text AS "unitId", r.version_id::text AS "versionId", (
       SELECT json_object_agg(f.field, trim_scale(f.number)::text) FROM facts f
       WHERE f.plan_year = r.plan_year AND f.report_id = r.id AND f.counted = 'accepted' AND f.row IS NULL
         AND f.number IS NOT NULL) AS numbers
   FROM reports r WHERE r.plan_year IN ($3::int, $3::int - 1) AND r.period_id = ANY ($4::bigint[])
     AND r.state NOT IN ('void', 'waived') AND (r.required OR r.state = 'accepted') AND r.unit_id IN (${ownUnits})`,
);

/** Where an earlier version has the figures of the form, by the form's keys. What does not compare has no source there. */
function sourcesIn(earlier: Form, form: Form): ReadonlyMap<string, Sources> {
  const found = new Map<string, Sources>();
  for (const field of form.fields) {
    if (field.table !== undefined) continue;
    const own = figureSources(field, earlier);
    if (own?.relation === 'same' || own?.relation === 'sumOf')
      found.set(field.key, { fields: own.fields, isOwn: true });
    else if (!own && field.indicator !== undefined) {
      const alike = earlier.fields.filter(
        ({ table, indicator }) => table === undefined && indicator === field.indicator,
      );
      if (alike.length > 0) found.set(field.key, { fields: alike.map(({ id }) => id), isOwn: false });
    }
  }
  return found;
}

/** The figure of one report: of what was merged only when every part is given. */
function sumOfSources(
  numbers: Readonly<Record<string, string>> | null,
  sources: Sources | undefined,
): { sum: string; isOwn: boolean } | undefined {
  if (!numbers || !sources) return undefined;
  const given = sources.fields.flatMap((field) => numbers[field] ?? []);
  if (sources.isOwn && given.length < sources.fields.length) return undefined;
  const sum = sumOfFigures(given);
  return sum === null ? undefined : { sum, isOwn: sources.isOwn };
}
