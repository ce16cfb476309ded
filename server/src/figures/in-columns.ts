import { firstRow, type EntityManager } from '../platform/database.ts';
import { KeptAnswers } from '../platform/kept-answers.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import type { AggregateInput } from './figures.inputs.ts';
import { isOfPlaces } from './folded.ts';
import { numericKinds, type AnsweredField, type AssignedPeriod, type MeasuredField } from './measures.repository.ts';

/** What is read of numbers that stand in columns: of the reports in which one field's number lies within bounds, or of all. */
export interface InColumns {
  field: string | null;
  atLeast: string | null;
  atMost: string | null;
}

/** What a question measures and counts, as far as it decides where it is read. */
interface Measuring {
  fields: readonly MeasuredField[];
  periods: readonly AssignedPeriod[];
  answered: ReadonlyMap<string, AnsweredField>;
}

/**
 * How a question is answered from columns; null where it is not. It asks as one that is answered from folded sums, and beside
 * that for single numbers or for a range of one. Fields stand alone, not in tables; all that it reads stands in columns.
 */
export async function inColumns(
  em: EntityManager,
  question: AggregateInput,
  { fields, periods, answered }: Measuring,
  readsValues: boolean,
): Promise<InColumns | null> {
  const answer = question.filter?.answer;
  if (!answer && !readsValues) return null;
  const { field, anyOf, from, to, atLeast, atMost } = answer ?? {};
  const of = field === undefined ? undefined : answered.get(field.toLowerCase());
  const isRange = !answer || ([anyOf, from, to].every((bound) => bound == null) && isNumber(of));
  const isAsked =
    isRange &&
    question.measures.every((measure) => measure.function !== 'quantile') &&
    fields.every(({ table }) => table === null) &&
    isOfPlaces(question, fields, periods);
  if (!isAsked) return null;
  const read = [...new Set([...fields.map((measured) => measured.field), ...(of ? [of.field] : [])])];
  return (await standsThere(em, periods, read))
    ? { field: of?.field ?? null, atLeast: atLeast ?? null, atMost: atMost ?? null }
    : null;
}

const isNumber = (field: AnsweredField | undefined) =>
  field !== undefined && field.table === null && numericKinds.includes(field.kind);

/** Characters: some thousands of lists of periods. */
const kept = new KeptAnswers<boolean>(1_000_000);

/** Do all of the fields stand in columns, of all periods? Kept until something is built. */
function standsThere(
  em: EntityManager,
  periods: readonly AssignedPeriod[],
  fields: readonly string[],
): Promise<boolean> {
  const lists = [periods.map(({ periodId }) => periodId), periods.map(({ formId }) => formId), fields];
  const read = async () => (await firstRow<{ built: boolean }>(em, builtSql, lists))!.built;
  return kept.read(em, JSON.stringify(lists), read);
}

const builtSql =
  keepPlan(`SELECT coalesce(bool_and(coalesce(b.is_whole, false) AND NOT b.apart && $3::uuid[]), false) AS built
   FROM unnest($1::bigint[], $2::bigint[]) AS m (period_id, form_id)
   LEFT JOIN answer_columns_built b ON b.period_id = m.period_id AND b.form_id = m.form_id`);
