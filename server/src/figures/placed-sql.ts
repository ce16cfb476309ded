import type { Dimension, UnitLine } from '@ke-hoach/schema';
import type { AimedRows } from './aims.ts';
import { basedSql, cellColumns, coverageColumns, listed, withComma } from './based-sql.ts';
import type { Bound } from './bound.ts';
import { dimensionSql, type DimensionSql } from './dimensions.ts';
import { toldSql, type FilterSql } from './filter-sql.ts';
import type { AnsweredField } from './measures.repository.ts';
import { foldedPlacedSql, type FoldedIn } from './folded-sql.ts';
import type { InColumns } from './in-columns.ts';
import { namedSql } from './named-sql.ts';
import { recastSql } from './recast-sql.ts';
import { scopeTodaySql } from './scope-sql.ts';

/** Facts that are summed up together: fields, and by which of the mappings their reports are counted in periods. */
export interface Term {
  fields: readonly { field: string; table: string | null }[];
  shift: number;
}

/** A report of this assignment counts in this period. The mapping 0 is each assignment in its own period. */
export interface CountsIn {
  shift: number;
  assignmentId: string;
  periodId: string;
}

/** Everything of a question that shapes or fills the statement up to its groups. */
export interface Placing {
  bound: Bound;
  years: readonly number[];
  /** All periods in which such reports were given. */
  periods: readonly string[];
  today: string;
  /** Values of `facts.counted`. */
  counted: readonly string[];
  countsIn: readonly CountsIn[];
  terms: readonly Term[];
  groupBy: readonly Dimension[];
  /** In which levels above a unit are looked up. */
  line: UnitLine;
  answers: readonly AnsweredField[];
  filter: FilterSql;
  recast: boolean;
  /** Units that stand alike are not told apart. */
  byPlace: boolean;
  /** Some of what is asked is reckoned from single values. */
  readsValues: boolean;
  /** Single values are read as text too, which takes more than an index. */
  tellsValues: boolean;
  /** Outer ids of units, where the question names some. */
  units: readonly string[] | null;
  /** Terms of which the latest report of each unit is marked. */
  latest: ReadonlySet<number>;
  /** What units owe of targets and reached of them, where a measure asks for it. */
  aimed: AimedRows | null;
  /** Where sums of whole places are read instead of their reports. */
  folded: FoldedIn | null;
  /** Where numbers in columns are read instead of facts. */
  columns: InColumns | null;
}

/** The tables of the WITH clause down to `placed`: one row for each cell in its group. */
export interface PlacedSql {
  tables: string[];
  /** Columns of `placed` that name its group. */
  ids: string[];
  dimensions: DimensionSql[];
  /** Columns that tell apart reports of one unit and period, in `placed` and in `reported`. */
  keys: string[];
}

/**
 * Reports and facts are brought down to cells (unit, period, and what else tells reports apart), cells are placed in the
 * dimensions: so figures and coverage are grouped alike, and the whole is the sum of its groups.
 */
export function placedSql(asked: Placing): PlacedSql {
  if (asked.folded) return foldedPlacedSql(asked.folded, asked);
  const { bound, recast, units, terms } = asked;
  // What a statement does not read may not be bound.
  const years = bound.bind(asked.years, 'int[]');
  const today = recast ? bound.bind(asked.today, 'date') : '';
  const named = recast && units ? bound.bind(units, 'text[]') : null;
  const { dimensions, keys, ofReports, reportJoins, factJoins, ofAnswers, tables } = grouping(asked, years);
  const positions = terms.map((_, position) => position);
  const dims = dimensions.map(
    ({ id, label, rank }, i) => `${id} COLLATE "C" AS d${i}_id, ${label} AS d${i}_label, ${rank} AS d${i}_rank`,
  );
  const ids = dimensions.map((_, i) => `d${i}_id`);
  const naming = namedSql(keys);
  const namesUnit = dimensions.some((dimension) => dimension.namesUnit);
  const ofPlace = dimensions.some((dimension) => dimension.ofPlace);
  const ranks = [...asked.latest].map(
    (t) => `sum_${t} IS NOT NULL AND rank() OVER (PARTITION BY ${listed('unit_id', ...ids, `sum_${t} IS NULL`)}
      ORDER BY ends DESC, period_id DESC) = 1 AS latest_${t}`,
  );

  return {
    tables: [
      ...asked.filter.scopes,
      ...(named ? [scopeTodaySql({ units: named, today, line: asked.line })] : []),
      ...tables,
      ...basedSql(asked, years, { keys, ofReports, ofAnswers, reportJoins, factJoins }),
      ...(recast ? [recastSql({ today }, named !== null)] : []),
      `cell AS (
    SELECT based.unit_id AS origin, ${recast ? recastCell(today) : reportedCell}, ${listed(
      ...['period_id', 'data_to', 'ends', ...keys].map((column) => `based.${column}`),
      ...coverageColumns,
      ...positions.map(cellColumns),
    )}
    FROM based ${recast ? 'LEFT JOIN recast ON recast.origin = based.unit_id AND recast.data_to = based.data_to' : ''}
    ${named ? 'WHERE recast.inexact IS NOT TRUE OR recast.asked' : ''})`,
      ...dimensions.flatMap(({ table }) => table ?? []),
      `${ranks.length > 0 ? 'unranked' : 'placed'} AS (
    SELECT ${namesUnit ? naming.first : ''} cell.*${withComma(dims)}
    FROM cell ${namesUnit ? 'JOIN units u ON u.id = cell.unit_id' : ''}
      JOIN periods period ON period.id = cell.period_id JOIN plans plan ON plan.id = period.plan_id
      ${ofPlace ? standOfCell(asked.byPlace) : ''} ${namesUnit ? naming.join : ''} ${dimensions.map(({ join }) => join ?? '').join(' ')}
    ${namesUnit ? naming.order : ''})`,
      ...(ranks.length > 0 ? [`placed AS (SELECT *, ${listed(...ranks)} FROM unranked)`] : []),
    ],
    ids,
    dimensions,
    keys,
  };
}

/** Dimensions of the question, and how those that tell reports of one unit and period apart are read. */
function grouping({ bound, groupBy, line, answers, periods }: Placing, years: string) {
  const keys: string[] = [];
  const ofReports: string[] = [];
  const ofAnswers: string[] = [];
  const reportJoins: string[] = [];
  const factJoins: string[] = [];
  const tables: string[] = [];
  const dimensions = groupBy.map((dimension): DimensionSql => {
    const key = `k${keys.length}`;
    const sql = dimensionSql(dimension, `cell.${key}`, line);
    if (sql.ofReport) {
      keys.push(key);
      ofReports.push(`${sql.ofReport} AS ${key}`);
      ofAnswers.push(`r.${key}`);
    }
    return sql;
  });
  for (const { field, table } of answers) {
    const key = `k${keys.length}`;
    const id = bound.bind(field, 'uuid');
    const read = `g.plan_year = ANY (${years}) AND g.period_id = ANY (${bound.bind(periods, 'bigint[]')}) AND g.field = ${id}`;
    keys.push(key);
    ofAnswers.push(`coalesce(${key}.told, '') AS ${key}`);
    reportJoins.push(`LEFT JOIN (SELECT DISTINCT g.report_id, ${toldSql('g')} AS told FROM facts g
      WHERE ${read}) ${key} ON ${key}.report_id = r.id`);
    factJoins.push(`LEFT JOIN (SELECT g.report_id, g.row, ${toldSql('g')} AS told FROM facts g
      WHERE ${read}) ${key} ON ${key}.report_id = r.id${table === null ? '' : ` AND ${key}.row = f.row`}`);
    tables.push(`choice_${key} AS (
    SELECT DISTINCT ON (c.choice ->> 'code') c.choice ->> 'code' AS code, c.choice ->> 'title' AS title, c.position
    FROM published_fields f, jsonb_array_elements(f.choices) WITH ORDINALITY AS c (choice, position)
    WHERE f.field = ${id} ORDER BY c.choice ->> 'code', f.version_id DESC)`);
    dimensions.push({
      ...dimensionSql('answer', `cell.${key}`),
      label: `coalesce(choice_${key}.title, cell.${key})`,
      rank: `coalesce(choice_${key}.position, 2147483647)::int`,
      join: `LEFT JOIN choice_${key} ON choice_${key}.code = cell.${key}`,
    });
  }
  return { dimensions, keys, ofReports, ofAnswers, reportJoins, factJoins, tables };
}

/** A cell on the unit that reported it, or on one of the units of today that took it over. */
const reportedCell = 'based.unit_id, based.data_to AS as_of, 1 AS weight, false AS inexact, true AS counts';
const recastCell = (today: string) => `coalesce(recast.unit_id, based.unit_id) AS unit_id, ${today} AS as_of,
      coalesce(recast.weight, 1) AS weight, coalesce(recast.inexact, false) AS inexact, coalesce(recast.counts, true) AS counts`;
/** How the unit of a cell, or its place, stands on its day. */
const standOfCell = (byPlace: boolean) => `${byPlace ? '' : 'LEFT JOIN unit_places w ON w.unit_id = cell.unit_id'}
      LEFT JOIN place_stands stand ON stand.place_id = ${byPlace ? 'cell.unit_id' : 'w.place_id'} AND stand.since <= cell.as_of AND cell.as_of < stand.until`;
