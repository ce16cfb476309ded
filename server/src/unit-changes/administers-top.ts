import { firstRow, type EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';

/** Nobody's role covers what has no parent: only an administrator of a unit at the top puts another beside it. */
export async function assertAdministersTop(em: EntityManager): Promise<void> {
  const found = await firstRow(
    em,
    `SELECT 1 FROM seen_units s JOIN unit_placements p ON p.unit_id = s.unit_id AND p.line = 'territory'
     WHERE s.role = 'administrator' AND p.parent_id IS NULL AND p.valid @> current_setting('app.today')::date LIMIT 1`,
  );
  if (!found) throw problem('FORBIDDEN', { command: 'unit.change' });
}
