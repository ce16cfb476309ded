import { rows, type EntityManager } from '../platform/database.ts';
import type { TargetOnly } from './target.type.ts';
import type { TargetRow } from './targets.repository.ts';

/** What a target is measured by, for the days of its period. */
export interface Measure {
  title: string;
  titleEn: string | null;
  /** Unit of measure. */
  unit: string | null;
  /** Permanent ids of the fields that hold it, of all versions; none where entries of a register are counted. */
  fields: string[];
  /** How figures of a unit and of those that passed into it come together; `own`: only the unit's own counts. */
  overUnits: 'sum' | 'max' | 'own';
  /** Do figures of periods that follow each other add up? Otherwise the latest stands. */
  addsUp: boolean;
  /** Is it asked for in a period of the plan within those days? */
  isReported: boolean;
  /** Of a register of which only some entries count: by which field and choices, as its newest version words them. */
  only: TargetOnly | null;
}

/** What a measure is made of: exactly one of an indicator, a field, and a form whose entries are counted. */
export type MeasureKey = Pick<
  TargetRow,
  'planId' | 'dataFrom' | 'dataTo' | 'indicator' | 'field' | 'entriesOfId' | 'onlyField' | 'onlyChoices'
>;

/** Kinds of field whose facts are numbers. */
const numeric = ['integer', 'decimal', 'money', 'percent'];

const asked = `(SELECT a.form_id FROM assignments a JOIN periods t ON t.id = a.period_id
  WHERE a.plan_id = $1 AND NOT a.withdrawn AND t.data_from >= $2::date AND t.data_to <= $3::date`;

/** Undefined where it is no number of a report form, or no register. */
export async function measureOf(em: EntityManager, key: MeasureKey): Promise<Measure | undefined> {
  const { planId, dataFrom, dataTo, indicator, field, entriesOfId } = key;
  const days = [planId, dataFrom, dataTo];
  if (entriesOfId !== null) {
    const [register] = await rows<Pick<Measure, 'title' | 'titleEn' | 'isReported'>>(
      em,
      `SELECT f.title, f.title_en AS "titleEn", f.id IN ${asked} AND a.any_number) AS "isReported"
       FROM forms f WHERE f.id = $4 AND f.purpose <> 'plan'`,
      [...days, entriesOfId],
    );
    const only = register ? await onlyOf(em, key) : null;
    return register && { ...register, only, unit: null, fields: [], overUnits: 'sum', addsUp: true };
  }
  const [found] = await rows<Omit<Measure, 'overUnits' | 'only'> & { over: string | null; inTable: boolean }>(
    em,
    `WITH measured AS (
       SELECT f.*, v.published_at, f.form_id IN ${asked}) AS reported
       FROM published_fields f JOIN form_versions v ON v.id = f.version_id JOIN forms ON forms.id = f.form_id
       WHERE (f.indicator = $4 OR f.field = $5::uuid) AND f.kind = ANY ($6::text[]) AND forms.purpose <> 'plan')
     SELECT n.title, n.title_en AS "titleEn", n.unit, n.over_units AS over, n.in_table AS "inTable",
       n.basis = 'flow' AND n.over_time = 'sum' AS "addsUp", n.reported AS "isReported",
       (SELECT array_agg(DISTINCT field::text) FROM measured) AS fields
     FROM measured n ORDER BY n.reported DESC, n.published_at DESC, n.version_id DESC LIMIT 1`,
    [...days, indicator, field, numeric],
  );
  if (!found) return undefined;
  const { over, inTable, addsUp, ...measure } = found;
  const overUnits = over === 'sum' || over === 'max' ? over : 'own';
  // A rate of each row of a table is no figure of the report.
  return inTable && overUnits === 'own' ? undefined : { ...measure, overUnits, addsUp: addsUp === true, only: null };
}

/** The choices by which entries count, as the newest version that has the field words them. */
async function onlyOf(
  em: EntityManager,
  { entriesOfId, onlyField, onlyChoices }: MeasureKey,
): Promise<TargetOnly | null> {
  if (onlyField === null) return null;
  const [found] = await rows<TargetOnly>(
    em,
    `SELECT f.field::text AS field, f.title, f.title_en AS "titleEn", (
       SELECT json_agg(json_build_object('code', n.code, 'title', coalesce(c.choice ->> 'title', n.code),
         'titleEn', c.choice ->> 'titleEn') ORDER BY c.position, n.code)
       FROM unnest($3::text[]) AS n (code) LEFT JOIN jsonb_array_elements(f.choices) WITH ORDINALITY AS c (choice, position)
         ON c.choice ->> 'code' = n.code) AS choices
     FROM published_fields f WHERE f.form_id = $1 AND f.field = $2::uuid ORDER BY f.version_id DESC LIMIT 1`,
    [entriesOfId, onlyField, onlyChoices],
  );
  return found ?? null;
}

/** Whether the newest version of the register has such a field outside its tables, with each of these choices. */
export async function mayTellApart(
  em: EntityManager,
  { entriesOfId, onlyField, onlyChoices }: MeasureKey,
): Promise<boolean> {
  if (onlyField === null) return true;
  const [found] = await rows<{ isThere: boolean }>(
    em,
    `SELECT NOT f.in_table AND cardinality($3::text[]) > 0 AND $3::text[] <@ ARRAY (
       SELECT c ->> 'code' FROM jsonb_array_elements(f.choices) AS c) AS "isThere"
     FROM published_fields f WHERE f.form_id = $1 AND f.field = $2::uuid AND f.version_id = (
       SELECT v.id FROM form_versions v WHERE v.form_id = $1 ORDER BY v.number DESC LIMIT 1)`,
    [entriesOfId, onlyField, onlyChoices],
  );
  return found?.isThere === true;
}
