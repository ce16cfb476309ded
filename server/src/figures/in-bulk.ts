import { rows, type EntityManager } from '../platform/database.ts';

const loops = (choice: 'on' | 'off') => `SELECT set_config('enable_nestloop', '${choice}', true)`;

/**
 * Rows of a statement that joins what it has made itself. The planner knows nothing of how much that is, expects one row
 * and joins row by row: at the size of the country minutes instead of a second. So it may not, until the statement is done.
 */
export async function rowsInBulk<T extends object>(em: EntityManager, sql: string, params: unknown[]): Promise<T[]> {
  await rows(em, loops('off'));
  const found = await rows<T>(em, sql, params);
  await rows(em, loops('on'));
  return found;
}
