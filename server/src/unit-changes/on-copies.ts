import { rows, type EntityManager } from '../platform/database.ts';

/** Units first: the others name them. */
const copied = ['units', 'unit_placements', 'unit_successions', 'role_holdings', 'plan_owners'] as const;

/**
 * Puts copies in the place of the tables that a change of units writes, until the transaction ends: statements that
 * name them read and write the copies, so that a rehearsal keeps nobody who really changes them waiting. Views and
 * functions (what a right covers) still read the tables themselves.
 */
export async function workOnCopies(em: EntityManager): Promise<void> {
  for (const table of copied) {
    await rows(
      em,
      `CREATE TEMP TABLE ${table} (LIKE public.${table} INCLUDING ALL${table === 'unit_placements' ? ' EXCLUDING INDEXES' : ''}) ON COMMIT DROP`,
    );
    await rows(em, `INSERT INTO pg_temp.${table} OVERRIDING SYSTEM VALUE SELECT * FROM public.${table}`);
    await rows(
      em,
      `SELECT setval(pg_get_serial_sequence('pg_temp.${table}', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM pg_temp.${table}))`,
    );
  }
  // The indexes by name and by days take longer to build than a preview asks of them.
  await rows(em, 'CREATE INDEX ON pg_temp.unit_placements (id)');
  await rows(em, 'CREATE INDEX ON pg_temp.unit_placements (unit_id, line)');
  await rows(em, 'CREATE INDEX ON pg_temp.unit_placements (parent_id, line)');
  await rows(em, 'CREATE INDEX ON pg_temp.unit_placements (code)');
}
