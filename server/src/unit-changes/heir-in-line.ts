import { firstRow } from '../platform/database.ts';
import type { ChangeWork, NamedUnit, Standing } from './change-work.ts';

/**
 * Who takes over in a line what hangs on a unit that ends: its heir if that stands in the line from the day on, else
 * the unit above it there, so that nothing drops out of the tree. Null without an heir, or where neither stands.
 */
export async function heirInLine(
  { em }: ChangeWork,
  { standing, on, heir }: { standing: Standing; on: string; heir: NamedUnit | null },
): Promise<NamedUnit | null> {
  if (!heir) return null;
  const stands = await firstRow(
    em,
    `SELECT 1 FROM unit_placements WHERE unit_id = $1 AND line = $2 HAVING range_agg(valid) @> daterange($3::date, NULL)`,
    [heir.key, standing.line, on],
  );
  if (stands) return heir;
  const sql = 'SELECT id::text AS key, uid AS id FROM units WHERE id = $1';
  return (await firstRow<NamedUnit>(em, sql, [standing.parentId])) ?? null;
}
