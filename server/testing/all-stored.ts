import type pg from 'pg';

/** A sum over each table, of all that is stored but what signing in, in vain too, leaves. */
export async function allStored(owner: pg.Client): Promise<Record<string, string | null>> {
  const tables = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition AND relname NOT IN ('sessions', 'sign_in_attempts') ORDER BY 1`,
  );
  const sums: Record<string, string | null> = {};
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<{ sum: string | null }>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM ${name} t`,
    );
    sums[name] = rows[0]!.sum;
  }
  return sums;
}
