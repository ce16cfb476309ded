import type { UnitLine } from '@ke-hoach/schema';
import type { Bound } from './bound.ts';
import type { AggregateFilter, AnswerCondition } from './figures.inputs.ts';
import { lineOfUnitSql, namedKindSql } from './named-sql.ts';
import type { AnsweredField, AssignedPeriod } from './measures.repository.ts';
import { scopeSql } from './scope-sql.ts';

/** Years and periods, each once. */
export interface MetSpans {
  years: readonly number[];
  periods: readonly string[];
}

export const spansOf = (met: readonly AssignedPeriod[]): MetSpans => ({
  years: [...new Set(met.map(({ year }) => year))],
  periods: [...new Set(met.map(({ periodId }) => periodId))],
});

/** What a filter is read against. */
export interface FilterContext {
  bound: Bound;
  /** All periods the question may meet. */
  periods: readonly AssignedPeriod[];
  /** Of those whose reports it reads. */
  met: MetSpans;
  /** The fields that its conditions name, by lower-case id. */
  answers: ReadonlyMap<string, AnsweredField>;
  today: string;
  /** In which, beside the territory, units have others below them. */
  line: UnitLine;
}

/** A filter as SQL. */
export interface FilterSql {
  /** Tables of a WITH clause that the conditions read. */
  scopes: string[];
  /** A condition on a report `r` of assignment `a`, which counts in the period `s.period_id`. */
  report: string;
  /**
   * The same of one fact `f` of a measure `m`, where `r` is a row of the statement's own table `report`: conditions on
   * columns of its own table hold for its row. Null where no condition is on a column: then those of the report say all.
   */
  fact: string | null;
}

/** No condition. */
export const everyReport: FilterSql = { scopes: [], report: 'true', fact: null };

/** How a condition reads the form, the period in which a report counts, and the report's own period. */
const ofReport = { form: 'a.form_id', counts: 's.period_id', own: 'r.period_id', isFact: false };
const ofFact = { form: 'r.form_id', counts: 'r.period_id', own: 'r.own_period', isFact: true };
/** A row of what units owe: it has no form, and counts in the period of its target. */
const ofTarget = { form: '0::bigint', counts: 'r.period_id', own: 'r.period_id', isFact: false };
type Reading = typeof ofReport;

/** Which periods and forms the lists of one filter leave; nested filters aside. */
export function leaves(filter: AggregateFilter, period: AssignedPeriod): boolean {
  const within = <T>(list: readonly T[] | null | undefined, value: T) => list == null || list.includes(value);
  return (
    within(lower(filter.planIds), period.outerPlanId) &&
    within(filter.years, period.year) &&
    within(lower(filter.periodIds), period.outerPeriodId) &&
    within(filter.periodSeries, period.series) &&
    within(lower(filter.formIds), period.outerFormId)
  );
}

const lower = (ids: readonly string[] | null | undefined) => ids?.map((id) => id.toLowerCase());

/** The ids of all fields whose answers a filter asks for. */
export function fieldsOfFilter({ answer, and, or, not }: AggregateFilter): string[] {
  const nested = [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
  return [...(answer ? [answer.field.toLowerCase()] : []), ...nested.flatMap(fieldsOfFilter)];
}

/** Reads a filter of the question. What it says of periods and forms is decided here and now; all else by the database. */
export function filterSql(filter: AggregateFilter, context: FilterContext): FilterSql {
  const scopes: string[] = [];
  const columns = fieldsOfFilter(filter).some((field) => context.answers.get(field)?.table != null);
  const report = conditionSql(filter, context, scopes, ofReport);
  return { scopes, report, fact: columns ? conditionSql(filter, context, scopes, ofFact) : null };
}

/** The same of what a unit owes in a period: a condition on a row `r`; what it reads is added to the tables. */
export const targetSql = (filter: AggregateFilter, context: FilterContext, scopes: string[]): string =>
  conditionSql(filter, context, scopes, ofTarget);

function conditionSql(filter: AggregateFilter, context: FilterContext, scopes: string[], reading: Reading): string {
  const { bound, periods } = context;
  const { planIds, years, periodIds, periodSeries, formIds, unitIds, unitKinds, unitLines } = filter;
  const { formVersions, states } = filter;
  const said: string[] = [];
  if (planIds ?? years ?? periodIds ?? periodSeries ?? formIds) {
    const left = periods.filter((period) => leaves(filter, period));
    said.push(
      `(${reading.counts}, ${reading.form}) IN (SELECT * FROM unnest(${bound.bind(
        left.map(({ periodId }) => periodId),
        'bigint[]',
      )}, ${bound.bind(
        left.map(({ formId }) => formId),
        'bigint[]',
      )}))`,
    );
  }
  if (unitIds) {
    const name = `scope_${scopes.length}`;
    const periodIdsOfAll = [...new Set(periods.map(({ periodId }) => periodId))];
    scopes.push(
      scopeSql(name, {
        units: bound.bind(lower(unitIds), 'text[]'),
        periods: bound.bind(periodIdsOfAll, 'bigint[]'),
        today: bound.bind(context.today, 'date'),
        line: context.line,
      }),
    );
    said.push(`(r.unit_id, ${reading.own}) IN (SELECT unit_id, period_id FROM ${name})`);
  }
  const day = `(SELECT t.data_to FROM periods t WHERE t.id = ${reading.own})`;
  if (unitKinds) said.push(`${namedKindSql('r.unit_id', day)} = ANY (${bound.bind(unitKinds, 'text[]')})`);
  if (unitLines) said.push(`${lineOfUnitSql('r.unit_id', day)} = ANY (${bound.bind(unitLines, 'text[]')})`);
  if (formVersions)
    said.push(
      `r.version_id IN (SELECT v.id FROM form_versions v WHERE v.number = ANY (${bound.bind(formVersions, 'int[]')}))`,
    );
  if (states) said.push(`r.state = ANY (${bound.bind(states, 'text[]')})`);
  if (filter.answer) said.push(answerSql(filter.answer, context, reading));
  const nested = (part: AggregateFilter) => conditionSql(part, context, scopes, reading);
  if (filter.and) said.push(...filter.and.map(nested));
  if (filter.or) said.push(filter.or.length > 0 ? `(${filter.or.map(nested).join(' OR ')})` : 'false');
  if (filter.not) said.push(`NOT ${nested(filter.not)}`);
  return `(${said.length > 0 ? said.join(' AND ') : 'true'})`;
}

/** The value of a fact `g` as text, whatever its kind. */
export const toldSql = (g: string) =>
  `coalesce(${g}.text, ${g}.bool::text, trim_scale(${g}.number)::text, ${g}.date::text)`;

function answerSql(condition: AnswerCondition, { bound, met, answers }: FilterContext, { isFact }: Reading): string {
  const field = condition.field.toLowerCase();
  const table = answers.get(field)?.table;
  // Years and periods are those of `r` again: so that no other facts are read.
  const said = [
    `g.plan_year = r.plan_year AND g.report_id = r.id AND g.field = ${bound.bind(field, 'uuid')}`,
    `g.plan_year = ANY (${bound.bind(met.years, 'int[]')})`,
    `g.period_id = ANY (${bound.bind(met.periods, 'bigint[]')})`,
  ];
  if (isFact && table != null)
    said.push(`(m.table_field IS DISTINCT FROM ${bound.bind(table, 'uuid')} OR g.row = f.row)`);
  const { anyOf, atLeast, atMost, from, to } = condition;
  if (anyOf) said.push(`${toldSql('g')} = ANY (${bound.bind(anyOf, 'text[]')})`);
  if (atLeast != null) said.push(`g.number >= ${bound.bind(atLeast, 'numeric')}`);
  if (atMost != null) said.push(`g.number <= ${bound.bind(atMost, 'numeric')}`);
  if (from != null) said.push(`g.date >= ${bound.bind(from, 'date')}`);
  if (to != null) said.push(`g.date <= ${bound.bind(to, 'date')}`);
  return `EXISTS (SELECT FROM facts g WHERE ${said.join(' AND ')})`;
}
