import type { Request } from '../people/request.ts';
import type { EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { aimedPeriods, aimedRows, aimsOf, notOfTargets, type Aims } from './aims.ts';
import type { Asked } from './aggregate-sql.ts';
import { assertWellAsked } from './assert-well-asked.ts';
import { Bound } from './bound.ts';
import { notCombinable } from './combine.ts';
import { readReports } from './cost.ts';
import { everyReport, fieldsOfFilter, filterSql, leaves, spansOf } from './filter-sql.ts';
import type { AggregateInput } from './figures.inputs.ts';
import { Mappings } from './mappings.ts';
import { measuredOf, type Measured } from './measured.ts';
import type { MeasureInput } from './measure.inputs.ts';
import { singleSql, type MeasureSql } from './measure-sql.ts';
import {
  answeredFields,
  numericKinds,
  type AnsweredField,
  type AskedBy,
  type AssignedPeriod,
  type MeasuredField,
} from './measures.repository.ts';
import { foldedIn, isByPlace, isFolded } from './folded.ts';
import { inColumns } from './in-columns.ts';
import type { Term } from './placed-sql.ts';

const countedAs = { accepted: ['accepted'], submitted: ['submitted', 'accepted'] };

/**
 * Makes a question ready for its statement: names become permanent ids, periods get the reports that count in them.
 * Refuses with INVALID_INPUT, MEASURE_UNKNOWN and MEASURE_NOT_COMBINABLE before any figure is read.
 */
export async function prepareQuestion(
  request: Request,
  em: EntityManager,
  question: AggregateInput,
  { mayFold } = { mayFold: true },
): Promise<Omit<Asked, 'after' | 'limit'>> {
  assertWellAsked(question);
  const filter = question.filter ?? {};
  const { measured, wholePlaces, periods } = await measuredOf(em, askedBy(request), question.measures);
  const everything = measured.flatMap(({ main, over }) => [...main, ...(over ?? [])]);
  const forms = new Set(everything.map(({ formId }) => formId));
  const known = periods.filter(
    (period) => forms.has(period.formId) && leaves({ formIds: filter.formIds ?? null }, period),
  );
  const own = known.filter((period) => leaves(filter, period));
  const aims = await aimsOf(em, question, measured);
  measured.forEach(({ main, over }, position) =>
    assertCombinable(question, position, [main, ...(over ? [over] : [])], own),
  );
  for (const aim of aims) assertAims(question, aim, measured[aim.measure]!);
  const named = [...question.groupByAnswers.map((field) => field.toLowerCase()), ...fieldsOfFilter(filter)];
  const answered = await answeredFields(em, askedBy(request), named);
  const answers = groupingFields(question, measured, answered);
  for (const field of named)
    if (!answered.has(field)) throw invalid('filter.answer.field', 'no field of a published form');

  const bound = new Bound();
  const mappings = new Mappings(own, known);
  const { terms, measures, latest } = termsOf(question.measures, measured, mappings, bound);
  const { countsIn } = mappings;
  const given = new Map(known.map((period) => [period.assignmentId, period]));
  const met = countsIn.map(({ assignmentId }) => given.get(assignmentId)!);
  const spans = spansOf(met);
  const { today } = request.clock;
  const context = { bound, periods: known, met: spans, answers: answered, today, line: question.line };
  const readsValues = measures.some((measure, at) => singleSql(measure, at).length > 0);
  const folds = mayFold && wholePlaces;
  const columns = folds
    ? await inColumns(em, question, { fields: everything, periods: met, answered }, readsValues)
    : null;
  const folded =
    columns || (folds && isFolded(question, everything, met)) ? foldedIn(countsIn, given, question.groupBy) : null;
  const asked = folded ? everyReport : filterSql(filter, context);
  return {
    bound,
    ...spans,
    today,
    counted: countedAs[question.counted],
    countsIn,
    terms,
    measures,
    latest,
    groupBy: question.groupBy,
    line: question.line,
    answers,
    filter: asked,
    aimed: await aimedRows(request, question, aims, measures, context, asked.scopes),
    recast: question.placement === 'recast',
    byPlace: isByPlace(question, met),
    readsValues,
    tellsValues: measures.some((measure) => measure.function === 'distinct'),
    units: filter.unitIds ?? null,
    having: question.having,
    orderBy: question.orderBy,
    folded,
    columns,
    costs: folded && !columns && !readsValues ? null : await readReports(em, askedBy(request), met),
  };
}

/** Who asks, as far as it decides what is seen. */
export const askedBy = ({ viewer, clock }: Request): AskedBy => ({ account: viewer?.id ?? '', today: clock.today });

/** Only forms that are reported to the viewer have a say: another city's form neither refuses nor shows itself. */
function assertCombinable(
  question: AggregateInput,
  position: number,
  parts: readonly MeasuredField[][],
  own: readonly AssignedPeriod[],
): void {
  if (question.measures[position]!.function === 'percentOfTarget') return;
  for (const fields of parts) {
    const forms = new Set(fields.map(({ formId }) => formId));
    const periods = own.filter(({ formId }) => forms.has(formId));
    const reported = new Set(periods.map(({ formId }) => formId));
    const meanings = fields.filter(({ formId }) => reported.has(formId));
    const refused = notCombinable(question.measures[position]!.function, meanings, { ...question, periods });
    if (refused) throw problem('MEASURE_NOT_COMBINABLE', { measure: position, ...refused });
  }
}

/** The same of what was reached of targets: their periods and the fields that measure them have a say. */
function assertAims(question: AggregateInput, aim: Aims, of: Measured): void {
  const { measure } = aim;
  const refused =
    notOfTargets(question) ??
    notCombinable('percentOfTarget', of.main, { ...question, periods: aimedPeriods(aim, of) });
  if (refused) throw problem('MEASURE_NOT_COMBINABLE', { measure, ...refused });
}

/** The fields by whose answers figures are grouped. */
function groupingFields(
  { groupByAnswers }: AggregateInput,
  measured: readonly Measured[],
  answered: ReadonlyMap<string, AnsweredField>,
): AnsweredField[] {
  return groupByAnswers.map((id, at) => {
    const field = answered.get(id.toLowerCase());
    if (!field) throw invalid(`groupByAnswers.${at}`, 'no field of a published form');
    if (numericKinds.includes(field.kind) || field.kind === 'date')
      throw invalid(`groupByAnswers.${at}`, 'choices, yes or no, references');
    const everything = measured.flatMap(({ main, over }) => [...main, ...(over ?? [])]);
    if (field.table !== null && everything.some(({ table }) => table !== field.table))
      throw invalid(`groupByAnswers.${at}`, 'a column goes with columns of the same table');
    return field;
  });
}

function termsOf(
  measures: readonly MeasureInput[],
  measured: readonly Measured[],
  mappings: Mappings,
  bound: Bound,
): { terms: Term[]; measures: MeasureSql[]; latest: Set<number> } {
  const terms: Term[] = [];
  const latest = new Set<number>();
  const term = (fields: readonly MeasuredField[], { function: fn, comparedWith }: MeasureInput, isEarlier: boolean) => {
    const soFar = fn === 'cumulative' && fields.every(({ basis }) => basis === 'flow');
    const tables = new Map(fields.map(({ field, table }) => [field, table]));
    terms.push({
      fields: [...tables].map(([field, table]) => ({ field, table })),
      shift: mappings.shift(fields, isEarlier ? comparedWith : null, soFar),
    });
    if (fn === 'latest') latest.add(terms.length - 1);
    return terms.length - 1;
  };
  const ownTerm = () => terms.push({ fields: [], shift: 0 }) - 1;
  const made = measures.map((measure, position): MeasureSql => {
    const { main, over, factor } = measured[position]!;
    // What is owed and what was reached are rows of their own, in no report.
    const isAimed = measure.function === 'percentOfTarget';
    if (isAimed) return { function: measure.function, main: ownTerm(), over: ownTerm(), overUnits: 'sum' };
    const pair = (isEarlier: boolean) => ({
      main: term(main, measure, isEarlier),
      ...(over ? { over: term(over, measure, isEarlier) } : {}),
    });
    return {
      function: measure.function,
      ...pair(false),
      ...(over ? { factor } : {}),
      ...(measure.comparedWith ? { earlier: pair(true) } : {}),
      overUnits: main.every(({ overUnits }) => overUnits === 'max') ? 'max' : 'sum',
      ...(measure.at == null ? {} : { at: bound.bind(measure.at, 'numeric') }),
      ...(measure.edges ? { edges: { sql: bound.bind(measure.edges, 'numeric[]'), count: measure.edges.length } } : {}),
    };
  });
  return { terms, measures: made, latest };
}

const invalid = (path: string, reason: string) => problem('INVALID_INPUT', { path, reason });
