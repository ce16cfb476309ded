import type { Request } from '../people/request.ts';
import type { EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import type { Asked } from './aggregate-sql.ts';
import { assertWellAsked } from './assert-well-asked.ts';
import { Bound } from './bound.ts';
import { notCombinable } from './combine.ts';
import { earlierPeriods, yearSoFar } from './earlier-periods.ts';
import { fieldsOfFilter, filterSql, leaves } from './filter-sql.ts';
import type { AggregateInput } from './figures.inputs.ts';
import type { MeasureInput } from './measure.inputs.ts';
import type { MeasureSql } from './measure-sql.ts';
import {
  answeredFields,
  assignedPeriods,
  measuredFields,
  numericKinds,
  seesWholePlaces,
  type AnsweredField,
  type AssignedPeriod,
  type MeasuredField,
  type Source,
} from './measures.repository.ts';
import { foldedIn, isFolded } from './folded.ts';
import type { CountsIn, Term } from './placed-sql.ts';

/** A measure with the fields behind it: those that are brought together, and of a ratio those it is divided by. */
interface Measured {
  main: MeasuredField[];
  over: MeasuredField[] | null;
  factor: 1 | 100;
}

const countedAs = { accepted: ['accepted'], submitted: ['submitted', 'accepted'] };
/** Any value may be counted; all else is made of numbers. */
const countsAnything = ['count', 'distinct'];

/**
 * Makes a question ready for its statement: names become permanent ids, periods get the reports that count in them.
 * Refuses with INVALID_INPUT, MEASURE_UNKNOWN and MEASURE_NOT_COMBINABLE before any figure is read.
 */
export async function prepareQuestion(
  request: Request,
  em: EntityManager,
  question: AggregateInput,
): Promise<Omit<Asked, 'after' | 'limit'>> {
  assertWellAsked(question);
  const filter = question.filter ?? {};
  const measured = await measuredOf(em, question.measures);
  const everything = measured.flatMap(({ main, over }) => [...main, ...(over ?? [])]);
  const known = (await assignedPeriods(em, distinct(everything.map(({ formId }) => formId)))).filter((period) =>
    leaves({ formIds: filter.formIds ?? null }, period),
  );
  const own = known.filter((period) => leaves(filter, period));
  measured.forEach(({ main, over }, position) =>
    assertCombinable(question, position, [main, ...(over ? [over] : [])], own),
  );
  const named = [...question.groupByAnswers.map((field) => field.toLowerCase()), ...fieldsOfFilter(filter)];
  const answered = await answeredFields(em, named);
  const answers = groupingFields(question, measured, answered);
  for (const field of named)
    if (!answered.has(field)) throw invalid('filter.answer.field', 'no field of a published form');

  const bound = new Bound();
  const mappings = new Mappings(own, known);
  const { terms, measures, latest } = termsOf(question.measures, measured, mappings, bound);
  const { countsIn } = mappings;
  const given = new Map(known.map((period) => [period.assignmentId, period]));
  const met = countsIn.map(({ assignmentId }) => given.get(assignmentId)!);
  return {
    bound,
    years: distinct(met.map(({ year }) => year)),
    periods: distinct(met.map(({ periodId }) => periodId)),
    today: request.clock.today,
    counted: countedAs[question.counted],
    countsIn,
    terms,
    measures,
    latest,
    groupBy: question.groupBy,
    answers,
    filter: filterSql(filter, { bound, periods: known, answers: answered, today: request.clock.today }),
    recast: question.placement === 'recast',
    units: filter.unitIds ?? null,
    having: question.having,
    orderBy: question.orderBy,
    folded: isFolded(question, everything, met) && (await seesWholePlaces(em)) ? foldedIn(countsIn, given) : null,
  };
}

/** The fields of each measure; of a rate that is asked for as a ratio, those of its two counts. */
async function measuredOf(em: EntityManager, measures: readonly MeasureInput[]): Promise<Measured[]> {
  const source = ({ indicator, field }: Pick<MeasureInput, 'indicator' | 'field'>, numeric: boolean): Source =>
    indicator == null ? { fields: [field!], numeric } : { indicator, numeric };
  const sources = measures.flatMap((measure) => [
    source(measure, !countsAnything.includes(measure.function)),
    ...(measure.over ? [source(measure.over, true)] : []),
  ]);
  const found = Map.groupBy(await measuredFields(em, sources), (field) => field.source);
  let next = 0;
  const take = (measure: number) => {
    const fields = found.get(next++);
    if (!fields) throw problem('MEASURE_UNKNOWN', { measure });
    return fields;
  };
  const measured = measures.map(({ over }, measure): Measured => {
    const main = take(measure);
    return { main, over: over ? take(measure) : null, factor: 1 };
  });
  await divideRates(em, measures, measured);
  return measured;
}

async function divideRates(em: EntityManager, measures: readonly MeasureInput[], measured: Measured[]): Promise<void> {
  const rates = measures.flatMap(({ function: fn, over }, measure) => (fn === 'ratio' && !over ? [measure] : []));
  const counts = rates.flatMap((measure): Source[] => {
    const parts = measured[measure]!.main.filter(({ numerator, denominator }) => numerator && denominator);
    if (parts.length === 0) throw problem('MEASURE_NOT_COMBINABLE', { measure, reason: 'notDivided', use: 'over' });
    return [
      { fields: distinct(parts.map(({ numerator }) => numerator!)), numeric: true },
      { fields: distinct(parts.map(({ denominator }) => denominator!)), numeric: true },
    ];
  });
  if (counts.length === 0) return;
  const found = Map.groupBy(await measuredFields(em, counts), (field) => field.source);
  rates.forEach((measure, at) => {
    const percent = measured[measure]!.main.every(({ kind }) => kind === 'percent');
    measured[measure] = {
      main: found.get(2 * at) ?? [],
      over: found.get(2 * at + 1) ?? [],
      factor: percent ? 100 : 1,
    };
  });
}

/** Only forms that are reported to the viewer have a say: another city's form neither refuses nor shows itself. */
function assertCombinable(
  question: AggregateInput,
  position: number,
  parts: readonly MeasuredField[][],
  own: readonly AssignedPeriod[],
): void {
  for (const fields of parts) {
    const forms = new Set(fields.map(({ formId }) => formId));
    const periods = own.filter(({ formId }) => forms.has(formId));
    const reported = new Set(periods.map(({ formId }) => formId));
    const meanings = fields.filter(({ formId }) => reported.has(formId));
    const refused = notCombinable(question.measures[position]!.function, meanings, { ...question, periods });
    if (refused) throw problem('MEASURE_NOT_COMBINABLE', { measure: position, ...refused });
  }
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

/** Which reports count in which period, for each way in which measures look back. */
class Mappings {
  readonly #known: readonly AssignedPeriod[];
  readonly #own: readonly AssignedPeriod[];
  readonly #shifts = new Map<string, number>([['own', 0]]);
  readonly countsIn: CountsIn[];

  constructor(own: readonly AssignedPeriod[], known: readonly AssignedPeriod[]) {
    this.#own = own;
    this.#known = known;
    this.countsIn = own.map(({ assignmentId, periodId }) => ({ shift: 0, assignmentId, periodId }));
  }

  /** The number of the mapping; made when it is first asked for. Only periods of the fields' own forms are looked at. */
  shift(fields: readonly MeasuredField[], comparedWith: MeasureInput['comparedWith'], soFar: boolean): number {
    if (!comparedWith && !soFar) return 0;
    const forms = distinct(fields.map(({ formId }) => formId)).toSorted();
    const name = JSON.stringify([forms, comparedWith ?? null, soFar]);
    const made = this.#shifts.get(name);
    if (made !== undefined) return made;
    const shift = this.#shifts.size;
    this.#shifts.set(name, shift);
    const known = this.#known.filter(({ formId }) => forms.includes(formId));
    const own = this.#own.filter(({ formId }) => forms.includes(formId));
    const periods = new Map(own.map((period) => [period.periodId, period]));
    for (const [periodId, period] of periods) {
      const here = comparedWith
        ? earlierPeriods[comparedWith](period, known)
        : own.filter((one) => one.periodId === periodId);
      const counted = soFar ? here.flatMap((one) => yearSoFar(one, known)) : here;
      for (const assignmentId of distinct(counted.map((one) => one.assignmentId)))
        this.countsIn.push({ shift, assignmentId, periodId });
    }
    return shift;
  }
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
  const made = measures.map((measure, position): MeasureSql => {
    const { main, over, factor } = measured[position]!;
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

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
