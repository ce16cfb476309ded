import type { AggregateFunction, Dimension } from '@ke-hoach/schema';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, encodeCursor } from '../platform/connection.type.ts';
import { rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { aggregateSql } from './aggregate-sql.ts';
import type { AggregateGroupType, AggregateType, MeasureValueType } from './aggregate.type.ts';
import { assertWellAsked } from './assert-well-asked.ts';
import { notCombinable } from './combine.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { AggregateInput } from './figures.inputs.ts';
import { assignedPeriods, measuredFields, type AssignedPeriod, type MeasuredField } from './measures.repository.ts';

/** One row of the statement: a group of the page, with the totals repeated; `keys` is null on an empty page. */
interface GroupRow {
  totalCount: number;
  inexact: boolean;
  wholeCoverage: Coverage;
  keys: { id: string; label: string }[] | null;
  coverage: Coverage;
  /** In the order of the question's measures. */
  figures: ({ count: number } & Record<Exclude<AggregateFunction, 'count'>, string | null>)[];
}

const countedAs = { accepted: ['accepted'], submitted: ['submitted', 'accepted'] };

/**
 * Answers a question over the reports the viewer may see, from the request's snapshot. Refuses with
 * MEASURE_UNKNOWN and MEASURE_NOT_COMBINABLE before any figure is read.
 */
export async function aggregate(request: Request, question: AggregateInput): Promise<AggregateType> {
  signedIn(request);
  assertWellAsked(question);
  const em = await request.reads.em();
  const filter = question.filter ?? {};
  const fields = await measuredFields(em, question.measures);
  assertKnown(question, fields);
  const formIds = [...new Set(fields.map(({ formId }) => formId))];
  const periods = await assignedPeriods(em, formIds, filter);
  assertCombinable(question, fields, periods);

  const pairs = [...new Map(fields.map((field) => [`${field.measure} ${field.field}`, field])).values()];
  const after = decodeCursor(
    question.after,
    question.groupBy.map(() => 'any' as const),
  );
  const shape = {
    measures: question.measures.length,
    groupBy: question.groupBy,
    recast: question.placement === 'recast',
    scoped: filter.unitIds != null,
  };
  const found = await rows<GroupRow>(em, aggregateSql(shape), [
    distinct(periods.map(({ year }) => year)),
    periods.map(({ assignmentId }) => assignmentId),
    distinct(periods.map(({ periodId }) => periodId)),
    distinct(periods.map(({ formId }) => formId)),
    pairs.map(({ field }) => field),
    pairs.map(({ measure }) => measure),
    countedAs[question.counted],
    request.clock.today,
    filter.unitIds ?? null,
    after && JSON.stringify(after),
    question.first + 1,
  ]);
  return answer(question, found);
}

function assertKnown({ measures }: AggregateInput, fields: readonly MeasuredField[]): void {
  const unknown = measures.findIndex((_, position) => fields.every(({ measure }) => measure !== position));
  if (unknown >= 0) throw problem('MEASURE_UNKNOWN', { measure: unknown });
}

/** Only forms that are reported to the viewer have a say: another city's form neither refuses nor shows itself. */
function assertCombinable(
  question: AggregateInput,
  fields: readonly MeasuredField[],
  periods: readonly AssignedPeriod[],
): void {
  question.measures.forEach((measure, position) => {
    const fieldsOfMeasure = fields.filter((field) => field.measure === position);
    const forms = new Set(fieldsOfMeasure.map(({ formId }) => formId));
    const reported = periods.filter(({ formId }) => forms.has(formId));
    const reportedForms = new Set(reported.map(({ formId }) => formId));
    const meanings = fieldsOfMeasure.filter(({ formId }) => reportedForms.has(formId));
    const refused = notCombinable(measure.function, meanings, { ...question, periods: reported });
    if (refused) throw problem('MEASURE_NOT_COMBINABLE', { measure: position, ...refused });
  });
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

function answer({ groupBy, measures, first }: AggregateInput, found: readonly GroupRow[]): AggregateType {
  const { totalCount, inexact, wholeCoverage } = found[0]!;
  const listed = found.filter((row) => row.keys !== null);
  const page = listed.slice(0, first);
  const last = page.at(-1)?.keys;
  return {
    groups: page.map((row) => group(groupBy, measures, row)),
    coverage: wholeCoverage,
    totalCount,
    inexact,
    pageInfo: {
      hasNextPage: listed.length > first,
      endCursor: last ? encodeCursor(last.map(({ id }) => id)) : null,
    },
  };
}

function group(
  groupBy: readonly Dimension[],
  measures: AggregateInput['measures'],
  { keys, coverage, figures }: GroupRow,
): AggregateGroupType {
  return {
    keys: groupBy.map((dimension, i) => ({ dimension, ...keys![i]! })),
    values: measures.map(({ function: fn }, measure): MeasureValueType => {
      const figure = figures[measure]!;
      return { measure, count: figure.count, value: fn === 'count' ? String(figure.count) : figure[fn] };
    }),
    coverage,
  };
}
