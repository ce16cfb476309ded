import { noCoverage, type Coverage } from '../coverage/coverage.ts';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, encodeCursor } from '../platform/connection.type.ts';
import { aggregateSql } from './aggregate-sql.ts';
import type {
  AggregateCost,
  AggregateGroupType,
  AggregateType,
  EarlierValueType,
  GroupKeyType,
  TargetReachType,
} from './aggregate.type.ts';
import { MOST_REPORTS, withinBounds } from './cost.ts';
import type { AggregateInput } from './figures.inputs.ts';
import { foldedRows } from './folded-rows.ts';
import { rowsInBulk } from './in-bulk.ts';
import { askedBy, prepareQuestion } from './prepare-question.ts';

/** One row of the statement: a group of the page, or none; the first also tells of the whole. */
interface GroupRow extends Coverage {
  totalCount: number;
  inexact: boolean;
  wholeCoverage: Coverage | null;
  /** Null where the page is empty. */
  position: string | null;
  groupInexact: boolean;
  /** `d0_id`, `d0_label` of each key, `f0_count` and what else is told of each measure, in the order of the question. */
  [column: string]: unknown;
}

/** Answers a question over the reports the viewer may see, from the request's snapshot. */
export async function aggregate(request: Request, question: AggregateInput): Promise<AggregateType> {
  signedIn(request);
  const em = await request.reads.em();
  const asked = await prepareQuestion(request, em, question);
  const dimensions = question.groupBy.length + question.groupByAnswers.length;
  const after = decodeCursor(
    question.after,
    Array.from({ length: dimensions }, () => 'any' as const),
  );
  const sql = aggregateSql({ ...asked, after, limit: question.first + 1 });
  const { costs, bound } = asked;
  // What is folded is a few rows for each place; reports may be those of all units.
  const found = costs
    ? await withinBounds(costs, async () =>
        asked.columns
          ? foldedRows<GroupRow>(em, askedBy(request), asked, sql)
          : rowsInBulk<GroupRow>(em, sql, bound.params),
      )
    : await foldedRows<GroupRow>(em, askedBy(request), asked, sql);
  return answer(question, found, costs?.reports ?? null);
}

/** What a question would cost, reckoned without reading a figure. */
export async function aggregateCost(request: Request, question: AggregateInput): Promise<AggregateCost> {
  signedIn(request);
  const { costs } = await prepareQuestion(request, await request.reads.em(), question);
  return { isFolded: costs === null, reports: costs?.reports ?? 0, mostReports: MOST_REPORTS };
}

function answer(question: AggregateInput, found: readonly GroupRow[], read: number | null): AggregateType {
  const { totalCount, inexact } = found[0]!;
  const wholeCoverage = found[0]!.wholeCoverage!;
  const listed = found.filter((row) => row.position !== null);
  const page = listed.slice(0, question.first).map((row) => group(question, row));
  const last = page.at(-1)?.keys;
  return {
    groups: page,
    coverage: wholeCoverage,
    totalCount,
    inexact,
    cost: {
      isFolded: read === null,
      // Places tell nothing of reports to those who see no place: what was counted was read.
      reports: read === null ? 0 : Math.max(read, wholeCoverage.expected + wholeCoverage.optional),
      mostReports: MOST_REPORTS,
    },
    pageInfo: {
      hasNextPage: listed.length > question.first,
      endCursor: last ? encodeCursor(last.map(({ id }) => id)) : null,
    },
  };
}

const coverageNames = Object.keys(noCoverage) as (keyof Coverage)[];

function group(question: AggregateInput, row: GroupRow): AggregateGroupType {
  const coverage = { ...noCoverage };
  for (const name of coverageNames) coverage[name] = row[name];
  return {
    keys: keysOf(question).map((key, i) => ({
      ...key,
      ...{ id: row[`d${i}_id`] as string, label: row[`d${i}_label`] as string },
    })),
    values: question.measures.map((_, measure) => ({
      ...{ measure, count: row[`f${measure}_count`] as number, value: row[`f${measure}_value`] as string | null },
      bins: (row[`f${measure}_bins`] ?? null) as number[] | null,
      earlier: (row[`f${measure}_earlier`] ?? null) as EarlierValueType | null,
      target: (row[`f${measure}_target`] ?? null) as TargetReachType | null,
    })),
    coverage,
    inexact: row.groupInexact,
  };
}

/** What a group's keys are of, in their order. */
const keysOf = ({ groupBy, groupByAnswers }: AggregateInput): Pick<GroupKeyType, 'dimension' | 'field'>[] => [
  ...groupBy.map((dimension) => ({ dimension, field: null })),
  ...groupByAnswers.map((field) => ({ dimension: 'answer' as const, field: field.toLowerCase() })),
];
