import type { Coverage } from '../coverage/coverage.ts';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, encodeCursor } from '../platform/connection.type.ts';
import { rows } from '../platform/database.ts';
import { keepPlanOnceAskedOften } from '../platform/kept-plans.ts';
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
import { rowsInBulk } from './in-bulk.ts';
import { prepareQuestion } from './prepare-question.ts';

/** One row of the statement: a group of the page, with the totals repeated; `keys` is null on an empty page. */
interface GroupRow {
  totalCount: number;
  inexact: boolean;
  wholeCoverage: Coverage;
  keys: { id: string; label: string }[] | null;
  coverage: Coverage;
  groupInexact: boolean;
  /** In the order of the question's measures. */
  figures: {
    count: number;
    value: string | null;
    bins?: number[];
    earlier?: EarlierValueType;
    target?: TargetReachType;
  }[];
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
  const read = () =>
    asked.folded
      ? rows<GroupRow>(em, keepPlanOnceAskedOften(sql), bound.params)
      : rowsInBulk<GroupRow>(em, sql, bound.params);
  const found = costs ? await withinBounds(costs, read) : await read();
  return answer(question, found, costs?.reports ?? null);
}

/** What a question would cost, reckoned without reading a figure. */
export async function aggregateCost(request: Request, question: AggregateInput): Promise<AggregateCost> {
  signedIn(request);
  const { costs } = await prepareQuestion(request, await request.reads.em(), question);
  return { isFolded: costs === null, reports: costs?.reports ?? 0, mostReports: MOST_REPORTS };
}

function answer(question: AggregateInput, found: readonly GroupRow[], read: number | null): AggregateType {
  const { totalCount, inexact, wholeCoverage } = found[0]!;
  const listed = found.filter((row) => row.keys !== null);
  const page = listed.slice(0, question.first);
  const last = page.at(-1)?.keys;
  return {
    groups: page.map((row) => group(question, row)),
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

function group(question: AggregateInput, { keys, coverage, figures, groupInexact }: GroupRow): AggregateGroupType {
  return {
    keys: keysOf(question).map((key, i) => ({ ...key, ...keys![i]! })),
    values: figures.map(({ count, value, bins, earlier, target }, measure) => ({
      ...{ measure, count, value },
      ...{ bins: bins ?? null, earlier: earlier ?? null, target: target ?? null },
    })),
    coverage,
    inexact: groupInexact,
  };
}

/** What a group's keys are of, in their order. */
const keysOf = ({ groupBy, groupByAnswers }: AggregateInput): Pick<GroupKeyType, 'dimension' | 'field'>[] => [
  ...groupBy.map((dimension) => ({ dimension, field: null })),
  ...groupByAnswers.map((field) => ({ dimension: 'answer' as const, field: field.toLowerCase() })),
];
