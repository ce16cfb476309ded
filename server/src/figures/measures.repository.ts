import { wholePlacesSql } from '../coverage/folded-coverage.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { KeptAnswers } from '../platform/kept-answers.ts';
import { isOuterId } from '../platform/outer-id.ts';
import type { Meaning, ReportedPeriod } from './combine.ts';

/** Kinds of field whose facts are numbers; calculated values are among them. */
export const numericKinds = ['integer', 'decimal', 'money', 'percent'];

/** A measure's source: an indicator, or fields by permanent id. */
export interface Source {
  indicator?: string | null;
  fields?: readonly string[];
  /** Values of any kind may be counted, only numbers brought together. */
  numeric: boolean;
}

/** A field of a published report form that belongs to a source. */
export interface MeasuredField extends Meaning {
  /** Position in the list of sources. */
  source: number;
  field: string;
  kind: string;
  /** The table it is a column of. */
  table: string | null;
  /** Of a rate: the fields of its two counts. */
  numerator: string | null;
  denominator: string | null;
}

/** What a question is about, as its asker may know it. */
export interface KnownOfSources {
  fields: MeasuredField[];
  /** Does the asker see all that is folded into each place they see, and nothing else that is folded? */
  wholePlaces: boolean;
  /** The periods in which the forms of these fields are reported. */
  periods: AssignedPeriod[];
}

/** Who asks, and on which day: what they may see is decided by it. */
export interface AskedBy {
  account: string;
  today: string;
}

/** Characters: some hundred measures of forms that are reported for years. */
const kept = new KeptAnswers<KnownOfSources>(8_000_000);

/** All of it in one statement, as every question begins with it; kept until something of it changes. */
export function knownOfSources(
  em: EntityManager,
  { account, today }: AskedBy,
  sources: readonly Source[],
): Promise<KnownOfSources> {
  const listed = listedSources(sources);
  const read = async () => (await firstRow<KnownOfSources>(em, knownSql, [listed, numericKinds]))!;
  return kept.read(em, `${account} ${today} ${listed}`, read);
}

/**
 * The fields behind each source, one row for every meaning a field was ever published with; with a field come the retired
 * ones that were merged into it.
 */
export function measuredFields(em: EntityManager, sources: readonly Source[]): Promise<MeasuredField[]> {
  return rows<MeasuredField>(em, `WITH RECURSIVE ${namedSql} ${fieldsSql}`, [listedSources(sources), numericKinds]);
}

/** What is no id names no field. */
const listedSources = (sources: readonly Source[]) =>
  JSON.stringify(
    sources.flatMap(({ indicator, fields = [], numeric }, source) => [
      ...(indicator == null ? [] : [{ source, indicator, field: null, numeric }]),
      ...fields.filter(isOuterId).map((field) => ({ source, indicator: null, field, numeric })),
    ]),
  );

/** A table of the sources and what was merged into them. */
const namedSql = `named (source, field, indicator, "numeric") AS (
       SELECT s.source, f.field, s.indicator, s."numeric"
       FROM json_to_recordset($1::json) AS s (source int, indicator text, field uuid, "numeric" boolean)
       JOIN published_fields f ON f.indicator = s.indicator OR f.field = s.field
       UNION
       SELECT n.source, merged.field, NULL, n."numeric"
       FROM named n JOIN published_fields f ON f.field = n.field, unnest(f.sum_of) AS merged (field))`;

const fieldsSql = `SELECT DISTINCT n.source, f.field, f.form_id::text AS "formId", f.kind, f.basis, f.over_units AS "overUnits",
       f.over_time AS "overTime", f.table_field AS "table", f.numerator, f.denominator,
       first_value(CASE WHEN f.kind = 'money' THEN coalesce(f.unit, 'đồng') ELSE f.unit END)
         OVER (PARTITION BY f.field ORDER BY f.version_id DESC) AS unit
     FROM named n JOIN published_fields f ON f.field = n.field AND (n.indicator IS NULL OR f.indicator = n.indicator)
     JOIN forms ON forms.id = f.form_id AND forms.purpose <> 'plan'
     WHERE f.kind = ANY ($2::text[]) OR NOT n."numeric"`;

/** A field whose answers group or filter figures. */
export interface AnsweredField {
  field: string;
  kind: string;
  table: string | null;
}

/** Characters: some thousands of fields. */
const keptFields = new KeptAnswers<AnsweredField[]>(1_000_000);

/** Fields of published report forms, each as its newest version has it; kept until something of it changes. */
export async function answeredFields(
  em: EntityManager,
  { account, today }: AskedBy,
  fields: readonly string[],
): Promise<Map<string, AnsweredField>> {
  const known = fields.filter(isOuterId);
  if (known.length === 0) return new Map();
  const read = () => rows<AnsweredField>(em, answeredSql, [known]);
  const found = await keptFields.read(em, `${account} ${today} ${known.join(' ')}`, read);
  return new Map(found.map((row) => [row.field, row]));
}

const answeredSql =
  keepPlan(`SELECT DISTINCT ON (f.field) f.field::text AS field, f.kind, f.table_field::text AS "table"
     FROM published_fields f JOIN forms ON forms.id = f.form_id AND forms.purpose <> 'plan'
     WHERE f.field = ANY ($1::uuid[]) ORDER BY f.field, f.version_id DESC`);

/** Where a form is reported, with the assignment by which it is; ids beginning with `outer` are those of the contract. */
export interface AssignedPeriod extends ReportedPeriod {
  assignmentId: string;
  outerPeriodId: string;
  outerPlanId: string;
  outerFormId: string;
  /** Every report of it is owed, one by each unit. */
  isOwed: boolean;
}

/**
 * The periods of issued plans in which these forms are reported: those in which the viewer sees a duty. A plan that is
 * none of hers neither refuses her question nor shows itself. Where she sees whole places a sum tells that there are
 * reports, and no policy has to list their units for it.
 */
const periodsSql = (
  formIds: string,
  wholePlaces: string,
) => `SELECT a.id::text AS "assignmentId", t.id::text AS "periodId",
       t.plan_id::text AS "planId", a.form_id::text AS "formId", plan.year, t.series, t.data_from::text AS "dataFrom",
       t.data_to::text AS "dataTo", t.uid AS "outerPeriodId", plan.uid AS "outerPlanId", f.uid AS "outerFormId",
       a.required AND NOT a.any_number AS "isOwed"
     FROM reported_in(${formIds}, ${wholePlaces}) AS i (id) JOIN assignments a ON a.id = i.id JOIN forms f ON f.id = a.form_id
     JOIN periods t ON t.id = a.period_id JOIN plans plan ON plan.id = a.plan_id
     ORDER BY a.id`;

/** The same periods by the reports alone. */
export function assignedPeriods(em: EntityManager, formIds: readonly string[]): Promise<AssignedPeriod[]> {
  return rows<AssignedPeriod>(em, periodsSql('$1::bigint[]', 'false'), [formIds]);
}

const knownSql = keepPlan(`WITH RECURSIVE ${namedSql},
     measured AS MATERIALIZED (${fieldsSql}),
     sight AS MATERIALIZED (${wholePlacesSql}),
     period AS MATERIALIZED (${periodsSql('ARRAY(SELECT DISTINCT m."formId"::bigint FROM measured m)', '(SELECT whole FROM sight)')})
   SELECT (SELECT coalesce(json_agg(m), '[]') FROM measured m) AS fields, (SELECT whole FROM sight) AS "wholePlaces",
     (SELECT coalesce(json_agg(p), '[]') FROM period p) AS periods`);
