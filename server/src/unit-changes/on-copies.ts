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
    const indexes = table === 'unit_placements' ? ' EXCLUDING INDEXES' : '';
    await rows(
      em,
      `CREATE TEMP TABLE ${table} (LIKE public.${table} INCLUDING ALL EXCLUDING GENERATED${indexes}) ON COMMIT DROP`,
    );
    const { given, generated } = await columnsOf(em, table);
    for (const column of generated) await rows(em, `ALTER TABLE pg_temp.${table} DROP COLUMN ${column}`);
    const columns = given.join(', ');
    await rows(
      em,
      `INSERT INTO pg_temp.${table} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM public.${table}`,
    );
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

/** What is generated serves the search of units only, and takes long to make anew for all. */
async function columnsOf(em: EntityManager, table: string) {
  const columns = await rows<{ name: string; isGenerated: boolean }>(
    em,
    `SELECT quote_ident(attname) AS name, attgenerated <> '' AS "isGenerated" FROM pg_attribute
     WHERE attrelid = ('public.' || $1)::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  const named = (isGenerated: boolean) =>
    columns.filter((column) => column.isGenerated === isGenerated).map(({ name }) => name);
  return { given: named(false), generated: named(true) };
}
