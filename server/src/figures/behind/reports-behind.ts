import type { Request } from '../../people/request.ts';
import { decodeCursor, page, type Connection } from '../../platform/connection.type.ts';
import { problem } from '../../platform/problem.ts';
import { withinBounds } from '../cost.ts';
import { rowsInBulk } from '../in-bulk.ts';
import { placedSql } from '../placed-sql.ts';
import { prepareQuestion } from '../prepare-question.ts';
import type { ReportsBehindInput } from './behind.inputs.ts';
import type { ReportBehindType } from './behind.type.ts';

/** The reports whose values stand in a cell, largest first. Refused as its question is. */
export async function reportsBehind(
  request: Request,
  { question, keys, measure, earlier, bin }: ReportsBehindInput,
  first: number,
  after: string | null,
): Promise<Connection<ReportBehindType>> {
  const em = await request.reads.em();
  // What is folded knows no reports.
  const single = question.measures[measure];
  if (!single) throw invalid('measure', "a position in the question's measures");
  const alone = { ...question, measures: [single], orderBy: [], having: [] };
  const asked = await prepareQuestion(request, em, alone, { mayFold: false });
  const shape = asked.measures[0]!;
  if (shape.function === 'percentOfTarget') throw invalid('measure', 'no reports: see the standings of the target');
  if (keys.length !== question.groupBy.length + question.groupByAnswers.length)
    throw invalid('keys', 'one for each key');
  const terms = earlier ? shape.earlier : shape;
  if (!terms) throw invalid('earlier', 'a measure that is compared');
  if (bin != null && !(shape.edges && bin >= 0 && bin <= shape.edges.count))
    throw invalid('bin', 'a range of a distribution');
  const cursor = decodeCursor(after, ['any', 'integer', 'key']);
  if (cursor && cursor[0] !== null && !/^-?\d+(\.\d+)?$/.test(String(cursor[0]))) throw invalid('after', 'cursor');
  const { bound } = asked;
  const { tables, ids, keys: columns } = placedSql(asked);
  const { main, over } = terms;
  const isLatest = asked.latest.has(main) ? `AND placed.latest_${main}` : '';
  const inBin = bin == null ? '' : `AND width_bucket(x.number, ${shape.edges!.sql}) = ${bound.bind(bin, 'int')}`;
  // What is bound must stand in the statement, though it tells nothing apart.
  const told = [shape.at, shape.edges?.sql].filter(Boolean).map((sql) => `AND ${sql} IS NOT NULL`);
  const [value, year, id] = (cursor ?? [null, null, null]).map((part, at) =>
    bound.bind(part === null ? null : String(part), ['numeric', 'int', 'bigint'][at]!),
  );
  // Reports without a number, as when choices are counted, stand last.
  const least = `coalesce(value, '-infinity'::numeric)`;
  const sql = `WITH RECURSIVE ${tables.join(',\n  ')},
     behind AS (
       SELECT x.plan_year, x.id, sum(x.number) FILTER (WHERE x.term = ${main}) AS value,
         ${over === undefined ? 'NULL::numeric' : `sum(x.number) FILTER (WHERE x.term = ${over})`} AS "over",
         count(*) FILTER (WHERE x.term = ${main})::int AS count, max(placed.weight)::numeric AS weight
       FROM placed JOIN reported x ON x.unit_id = placed.origin AND x.period_id = placed.period_id
         ${columns.map((key) => `AND x.${key} = placed.${key}`).join(' ')}
       WHERE x.term IN (${over === undefined ? main : `${main}, ${over}`}) ${isLatest} ${inBin} ${told.join(' ')}
         AND ARRAY[${ids.join(', ')}]::text[] = ${bound.bind(keys, 'text[]')}
       GROUP BY x.plan_year, x.id)
     SELECT plan_year AS "planYear", id::text AS "reportId", trim_scale(value)::text AS value, trim_scale("over")::text AS "over",
       count, trim_scale(weight)::text AS weight, (SELECT count(*)::int FROM behind) AS total
     FROM behind WHERE ${id} IS NULL OR (-${least}, plan_year, id) > (-coalesce(${value}, '-infinity'), ${year}, ${id})
     ORDER BY -${least}, plan_year, id LIMIT ${bound.bind(first + 1, 'int')}`;
  const found = await withinBounds(asked.costs!, () =>
    rowsInBulk<ReportBehindType & { total: number }>(em, sql, bound.params),
  );
  return page(
    found,
    first,
    found[0]?.total ?? 0,
    (row) => row,
    (row) => [row.value, row.planYear, row.reportId],
  );
}

const invalid = (path: string, reason: string) => problem('INVALID_INPUT', { path, reason });
