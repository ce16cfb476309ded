import { UnitKind, type Dimension, type UnitLine } from '@ke-hoach/schema';
import { lineOfUnitSql, lineRankSql } from './named-sql.ts';

/**
 * How a dimension reads in SQL, over the aliases `u` (units), `p` (the placement that names the unit), `period`, `plan`,
 * and what it joins itself. The only way from a question into the text of a statement.
 */
export interface DimensionSql {
  /** Text that tells one group from another; empty where there is none. */
  id: string;
  label: string;
  /** Integer by which groups are ordered before the label. */
  rank: string;
  /** What it reads beside the aliases that always stand, out of a table of the WITH clause where it makes one. */
  join?: string;
  table?: string;
  /** Reads `u` and `p`. */
  namesUnit: boolean;
  /** Reads `stand`: what is above the unit's place on the day. */
  ofPlace?: boolean;
  /** Reads `period` and `plan`. */
  ofPeriod?: boolean;
  /** Label and rank may differ from period to period: the newest stands. */
  changes: boolean;
  /** Tells reports of one unit and period apart: how it reads of a report `r` on the form of assignment `a`. */
  ofReport?: string;
}

const kinds = Object.values(UnitKind).map((kind) => `'${kind}'`);
/** A word of ours as the contract names it. */
const worded = (word: string) => `upper(regexp_replace(${word}, '([A-Z])', '_\\1'))`;
const ofPeriod = { namesUnit: false, changes: false, ofPeriod: true };
const ofReport = { namesUnit: false, changes: false };

/**
 * The unit of a kind above the one of a cell in a line, on the same day: the nearest. In the line of an organisation that
 * is the body which stands right under a city or province in the territory.
 */
const level = (kind: 'city' | 'province', line: UnitLine): DimensionSql => ({
  ...(line === 'territory'
    ? { ...named(`stand.${kind}_`), ofPlace: true }
    : { ...named(`${kind}.`), ...nearestBody(kind, line) }),
  namesUnit: false,
  changes: true,
});

/** The columns of a unit that there may not be. */
const named = (column: string) => ({
  id: `coalesce(${column}uid::text, '')`,
  label: `coalesce(${column}name, '')`,
  rank: `coalesce(${column}rank, 2147483647)`,
});

/** It has the most above itself. Looked up for all cells at once. */
const nearestBody = (kind: 'city' | 'province', line: UnitLine) => ({
  table: `${kind} AS MATERIALIZED (
    SELECT DISTINCT ON (h.unit_id, h.as_of) h.unit_id, h.as_of, n.uid, n.name, n.rank
    FROM (SELECT DISTINCT unit_id, as_of FROM cell) h
      JOIN unit_closure c ON c.descendant_id = h.unit_id AND c.line = '${line}' AND c.valid @> h.as_of
      JOIN (
        SELECT q.unit_id, d.as_of, x.uid, q.name, q.rank, (SELECT count(*) FROM unit_closure up
          WHERE up.descendant_id = q.unit_id AND up.line = '${line}' AND up.valid @> d.as_of) AS depth
        FROM (SELECT DISTINCT as_of FROM cell) d
          JOIN unit_placements q ON q.line = '${line}' AND ${standsUnder(kind)} AND q.valid @> d.as_of
          JOIN units x ON x.id = q.unit_id OFFSET 0) n ON n.unit_id = c.ancestor_id AND n.as_of = h.as_of
    ORDER BY h.unit_id, h.as_of, n.depth DESC, n.rank, n.unit_id)`,
  join: `LEFT JOIN ${kind} ON ${kind}.unit_id = cell.unit_id AND ${kind}.as_of = cell.as_of`,
});

const standsUnder = (kind: 'city' | 'province') => `EXISTS (SELECT FROM unit_placements own
            JOIN unit_placements seat ON seat.unit_id = own.parent_id AND seat.line = 'territory' AND seat.kind = '${kind}' AND seat.valid @> d.as_of
            WHERE own.unit_id = q.unit_id AND own.line = 'territory' AND own.valid @> d.as_of)`;

/** The unit right above: of the placement that names the unit, or of its place in another line. */
const above = (line: UnitLine): DimensionSql => {
  const place = line === 'territory' ? 'p' : 'place';
  return {
    id: `coalesce(above.uid::text, '')`,
    label: `coalesce(higher.name, '')`,
    rank: 'coalesce(higher.rank, 2147483647)',
    join: `${line === 'territory' ? '' : `LEFT JOIN unit_placements place ON place.unit_id = cell.unit_id AND place.line = '${line}' AND place.valid @> cell.as_of`}
      LEFT JOIN units above ON above.id = ${place}.parent_id
      LEFT JOIN unit_placements higher ON higher.unit_id = ${place}.parent_id AND higher.line = '${line}' AND higher.valid @> cell.as_of`,
    namesUnit: true,
    changes: true,
  };
};

/** As the contract names it: an organisation's line, or the territory. */
const ofLine: DimensionSql = {
  ...{ id: worded('standing.line'), label: worded('standing.line'), rank: lineRankSql('standing.line') },
  table: `standing AS MATERIALIZED (
    SELECT h.unit_id, h.as_of, ${lineOfUnitSql('h.unit_id', 'h.as_of')} AS line
    FROM (SELECT DISTINCT unit_id, as_of FROM cell) h)`,
  join: 'JOIN standing ON standing.unit_id = cell.unit_id AND standing.as_of = cell.as_of',
  namesUnit: false,
  changes: false,
};

/** `key` is the SQL of what `ofReport` gave, where a dimension has it. */
export const dimensionSql = (dimension: Dimension, key: string, line: UnitLine = 'territory'): DimensionSql => {
  switch (dimension) {
    case 'unit':
      return { id: 'u.uid::text', label: 'p.name', rank: 'p.rank', namesUnit: true, changes: true };
    case 'unitKind':
      return {
        id: 'upper(p.kind)',
        label: 'upper(p.kind)',
        rank: `array_position(ARRAY[${kinds.join(', ')}], p.kind)`,
        namesUnit: true,
        changes: false,
      };
    case 'unitLine':
      return ofLine;
    case 'unitAbove':
      return above(line);
    case 'city':
    case 'province':
      return level(dimension, line);
    case 'period':
      return {
        id: 'period.uid::text',
        label: 'period.name',
        rank: `plan.year * 100000 + (period.data_to - date '1970-01-01')`,
        ...ofPeriod,
      };
    case 'periodSeries':
      return { id: 'period.series', label: 'period.series', rank: 'period.position', ...ofPeriod };
    case 'year':
      return { id: 'plan.year::text', label: 'plan.year::text', rank: 'plan.year', ...ofPeriod };
    case 'plan':
      return { id: 'plan.uid::text', label: 'plan.title', rank: 'plan.year', ...ofPeriod };
    case 'form':
      return {
        id: 'form.uid::text',
        label: 'form.title',
        rank: '0',
        join: `JOIN forms form ON form.id = ${key}::bigint`,
        ofReport: 'a.form_id::text',
        ...ofReport,
      };
    case 'formVersion':
      return {
        id: `coalesce(version.uid::text, '')`,
        label: `coalesce(version.number::text, '')`,
        rank: 'coalesce(version.number, 2147483647)',
        join: `LEFT JOIN form_versions version ON version.id = nullif(${key}, '')::bigint`,
        ofReport: `coalesce(r.version_id::text, '')`,
        ...ofReport,
      };
    case 'state':
      return {
        id: key,
        label: key,
        rank: '0',
        ofReport: worded('r.state'),
        ...ofReport,
      };
    case 'answer':
      return { id: key, label: key, rank: '0', ...ofReport };
  }
};
