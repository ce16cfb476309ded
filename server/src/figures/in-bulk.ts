import { rows, type EntityManager } from '../platform/database.ts';

const guessing = (choice: 'on' | 'off') =>
  `SELECT set_config('enable_nestloop', '${choice}', true), set_config('enable_mergejoin', '${choice}', true)`;

/**
 * Rows of a statement that joins what it has made itself. The planner knows nothing of how much that is, expects one row
 * and joins row by row, or merges by a column that is the same in all: at the size of the country minutes instead of a
 * second. So it may do neither, until the statement is done.
 */
export async function rowsInBulk<T extends object>(em: EntityManager, sql: string, params: unknown[]): Promise<T[]> {
  await rows(em, guessing('off'));
  const found = await rows<T>(em, sql, params);
  await rows(em, guessing('on'));
  return found;
}
