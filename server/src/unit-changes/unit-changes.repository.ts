import { rows, type EntityManager } from '../platform/database.ts';
import type { UnitChangeBatch } from './unit-change.type.ts';

/** The latest batches that touched a unit, for whoever administers it. */
export function batchesOfUnit(em: EntityManager, unitId: string): Promise<UnitChangeBatch[]> {
  return rows<UnitChangeBatch>(
    em,
    `SELECT c.uid AS id, c.at::text AS at, a.name AS "byName", c.reason, json_array_length(c.changes::json) AS size,
       c.undone_at::text AS "undoneAt"
     FROM unit_changes c JOIN accounts a ON a.id = c.account_id
     WHERE c.units @> ARRAY[$1::bigint]
       AND EXISTS (SELECT FROM seen_units s WHERE s.unit_id = $1 AND s.role = 'administrator')
     ORDER BY c.id DESC LIMIT 20`,
    [unitId],
  );
}
