import type pg from 'pg';

/** What is looked at of tables where asking leaves something: when a token was used, that somebody was refused, who signed in. */
const looked: Record<string, string> = {
  access_tokens: `(SELECT to_jsonb(a) - 'last_used_at' FROM access_tokens a)`,
  audit_entries: `(SELECT * FROM audit_entries WHERE action NOT LIKE 'command.refuse%')`,
  sessions: `(SELECT * FROM sessions WHERE token_hash = 'planted')`,
  sign_in_attempts: '(SELECT 1 WHERE false)',
};

/** A sum over each table, of all that is stored but what signing in, in vain too, and being refused leave. */
export async function allStored(owner: pg.Client): Promise<Record<string, string | null>> {
  const tables = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition ORDER BY 1`,
  );
  const sums: Record<string, string | null> = {};
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<{ sum: string | null }>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM ${looked[name] ?? name} t`,
    );
    sums[name] = rows[0]!.sum;
  }
  return sums;
}
