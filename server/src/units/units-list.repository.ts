import { rows, type EntityManager } from '../platform/database.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import { unitColumns, type UnitRow } from './units.repository.ts';

export interface UnitsFilter {
  asOf: string;
  /** Outer id of a unit: it and all below it on the date. */
  under: string | null;
  /** Words of a name. */
  search: string | null;
}

/** Found by name is also a unit that stands in organisations' lines alone: once, in the first of them. */
const inItsLine = `(p.line = 'territory' OR NOT EXISTS (SELECT FROM unit_placements q WHERE q.unit_id = p.unit_id
  AND q.valid @> $1::date AND (q.line = 'territory' OR q.line < p.line)))`;

/**
 * `IS TRUE` keeps the planner from reading all placements of the date once a unit: children are found by parent. What
 * is not asked stands in no condition: names are found by their index only where a name is asked.
 */
const placed = ({ under, search }: UnitsFilter) => `
  WITH RECURSIVE subtree (unit_id) AS (
    SELECT id FROM units WHERE uid::text = $2
    UNION
    SELECT p.unit_id FROM subtree s JOIN unit_placements p ON p.parent_id = s.unit_id
    WHERE p.line = 'territory' AND (p.valid @> $1::date) IS TRUE),
  listed AS (
    SELECT ${unitColumns} FROM units u JOIN unit_placements p ON p.unit_id = u.id
    WHERE ${search === null ? `p.line = 'territory'` : inItsLine} AND p.valid @> $1::date
      AND ${under === null ? '$2::text IS NULL' : 'u.id IN (SELECT unit_id FROM subtree)'}
      AND ${search === null ? '$3::text[] IS NULL' : holdsWords('p.name_key', '$3')})`;

const given = ({ asOf, under, search }: UnitsFilter) => [asOf, under, searchWords(search)];

const order = 'rank, name COLLATE "vi-x-icu", id::text COLLATE "C"';

/**
 * A page of the units of a date by rank and name, and how many there are in all; `after` is the outer id of the last unit
 * of the page before.
 */
export async function listUnits(
  em: EntityManager,
  filter: UnitsFilter,
  limit: number,
  after: unknown,
): Promise<{ found: UnitRow[]; total: number }> {
  const found = await rows<UnitRow & { total: number }>(
    em,
    `${placed(filter)} SELECT * FROM (SELECT count(*)::int AS total FROM listed) counted LEFT JOIN (
       SELECT * FROM listed
       WHERE $4::text IS NULL OR (${order}) > (SELECT ${order} FROM listed WHERE id::text = $4)
       ORDER BY ${order} LIMIT $5) paged ON true ORDER BY ${order}`,
    [...given(filter), after, limit],
  );
  return { found: found.filter(({ id }) => id !== null), total: found[0]?.total ?? 0 };
}
