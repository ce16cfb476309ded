import type { UnitKind, UnitLine } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';
import { unitColumns, type UnitRow } from './units.repository.ts';

/** Where in a line, on which day. */
export interface TreePlace {
  line: UnitLine;
  asOf: string;
}

const order = 'rank, name COLLATE "vi-x-icu", id::text COLLATE "C"';

/** The units right below one (by outer id; null: those at the top), by rank and name; `after` is an outer id. */
export async function unitsBelow(
  em: EntityManager,
  above: string | null,
  { line, asOf }: TreePlace,
  page: { size: number; after: unknown },
): Promise<{ found: UnitRow[]; total: number }> {
  const below = `WITH below AS (SELECT ${unitColumns} FROM unit_placements p JOIN units u ON u.id = p.unit_id
    WHERE p.line = $1 AND p.valid @> $2::date AND ${
      above === null
        ? 'p.parent_id IS NULL AND $3::text IS NULL'
        : 'p.parent_id = (SELECT id FROM units WHERE uid::text = $3)'
    })`;
  const found = await rows<UnitRow & { total: number }>(
    em,
    `${below} SELECT * FROM (SELECT count(*)::int AS total FROM below) counted LEFT JOIN (
       SELECT * FROM below WHERE $4::text IS NULL OR (${order}) > (SELECT ${order} FROM below WHERE id::text = $4)
       ORDER BY ${order} LIMIT $5) paged ON true ORDER BY ${order}`,
    [line, asOf, above, page.after, page.size + 1],
  );
  return { found: found.filter(({ id }) => id !== null), total: found[0]?.total ?? 0 };
}

/** How many units stand right below each, by inner key. */
export async function countsBelow(
  em: EntityManager,
  ids: readonly string[],
  { line, asOf }: TreePlace,
): Promise<Map<string, number>> {
  const counted = await rows<{ id: string; below: number }>(
    em,
    `SELECT parent_id::text AS id, count(*)::int AS below FROM unit_placements p
     WHERE p.parent_id = ANY ($1::bigint[]) AND p.line = $2 AND (p.valid @> $3::date) IS TRUE GROUP BY 1`,
    [ids, line, asOf],
  );
  return new Map(counted.map(({ id, below }) => [id, below]));
}

/** The inner keys above each unit, the top first. */
export async function keysAbove(
  em: EntityManager,
  ids: readonly string[],
  { line, asOf }: TreePlace,
): Promise<Map<string, string[]>> {
  const found = await rows<{ id: string; above: string[] }>(
    em,
    `WITH RECURSIVE above (id, unit_id, height) AS (
       SELECT k, k, 0 FROM unnest($1::bigint[]) k
       UNION ALL
       SELECT a.id, p.parent_id, a.height + 1 FROM above a JOIN unit_placements p ON p.unit_id = a.unit_id
       WHERE p.line = $2 AND (p.valid @> $3::date) IS TRUE AND p.parent_id IS NOT NULL AND a.height < 20)
     SELECT id::text, array_agg(unit_id::text ORDER BY height DESC) AS above FROM above WHERE height > 0 GROUP BY id`,
    [ids, line, asOf],
  );
  return new Map(found.map(({ id, above }) => [id, above]));
}

/** How many units of each kind stand in the subtree of a unit (by inner key), itself included. */
export function kindsBelow(
  em: EntityManager,
  unitId: string,
  { line, asOf }: TreePlace,
): Promise<{ kind: UnitKind; count: number }[]> {
  return rows<{ kind: UnitKind; count: number }>(
    em,
    `WITH RECURSIVE subtree (unit_id) AS (
       SELECT $1::bigint UNION
       SELECT p.unit_id FROM subtree s JOIN unit_placements p ON p.parent_id = s.unit_id
       WHERE p.line = $2 AND (p.valid @> $3::date) IS TRUE)
     SELECT p.kind, count(*)::int AS count FROM subtree s JOIN unit_placements p ON p.unit_id = s.unit_id
     WHERE p.line = $2 AND p.valid @> $3::date GROUP BY p.kind ORDER BY min(p.rank), p.kind`,
    [unitId, line, asOf],
  );
}
