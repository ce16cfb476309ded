import type { CountedReports, TargetState } from '@ke-hoach/schema';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import { placementOn } from '../units/units.repository.ts';
import type { OwingUnit } from './owing-units.ts';
import { judgedSql } from './standing-sql.ts';
import type { Measure } from './target-measure.ts';
import type { TargetRow } from './targets.repository.ts';

/** How a unit stands to a target; numbers are exact decimals. */
export interface StandingRow {
  unitId: string;
  owed: string;
  /** Null where nothing was reported. */
  figure: string | null;
  state: TargetState;
  difference: string;
}

/** How many units there are of each state. */
export interface Totals {
  units: number;
  reached: number;
  short: number;
  over: number;
}

/** What standings are reckoned from. */
export interface Judging {
  target: TargetRow;
  measure: Measure;
  owing: readonly OwingUnit[];
  counted: CountedReports;
}

/** Which standings are asked for, on which day units are named. */
export interface StandingsAsked {
  state: TargetState | null;
  search: string | null;
  asOf: string;
  offset: number;
  /** Null: all of them. */
  size: number | null;
}

const columns = `j.unit_id::text AS "unitId", trim_scale(j.owed)::text AS owed, trim_scale(j.figure)::text AS figure, j.state,
  trim_scale(j.difference)::text AS difference`;

const params = ({ target, measure, owing, counted }: Judging): unknown[] => [
  JSON.stringify(owing.map(({ amount, ...unit }) => ({ ...unit, amount: String(amount) }))),
  ...[target.planId, target.planYear, target.dataFrom, target.dataTo, measure.fields, target.entriesOfId],
  ...[counted, measure.overUnits, measure.addsUp, target.relation, target.onlyField, target.onlyChoices],
];

/** How many of the units that the asker sees have reached the target. */
export async function totalsOf(em: EntityManager, judging: Judging): Promise<Totals> {
  const of = (state: TargetState) => `count(*) FILTER (WHERE state = '${state}')::int AS ${state}`;
  const sql = `WITH ${judgedSql} SELECT count(*)::int AS units, ${of('reached')}, ${of('short')}, ${of('over')} FROM judged`;
  return (await firstRow<Totals>(em, sql, params(judging)))!;
}

/** A page of the units that the asker sees: those that are short first, then in the order of the territory. */
export async function standingsOf(
  em: EntityManager,
  judging: Judging,
  { state, search, asOf, offset, size }: StandingsAsked,
): Promise<{ found: StandingRow[]; total: number }> {
  const found = await rows<StandingRow & { total: number }>(
    em,
    `WITH ${judgedSql}
     SELECT ${columns}, count(*) OVER ()::int AS total FROM judged j JOIN units u ON u.id = j.unit_id ${placementOn('$14::date')}
     WHERE ($15::text IS NULL OR j.state = $15) AND ${holdsWords('p.name_key', '$16')}
     ORDER BY array_position(ARRAY['short', 'over', 'reached'], j.state), p.kind = 'organisation', p.rank,
       p.name COLLATE "vi-x-icu", u.id
     OFFSET $17 LIMIT $18`,
    [...params(judging), asOf, state, searchWords(search), offset, size === null ? null : size + 1],
  );
  return { found, total: found[0]?.total ?? 0 };
}
