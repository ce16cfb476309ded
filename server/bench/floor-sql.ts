import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { coverageSql } from '../src/coverage/coverage.ts';
import type { Filled } from './fill.ts';

/** The reads, each one statement that answers finished JSON text. */
export function floorQueries(filled: Filled): Record<string, { sql: string; params: unknown[] }> {
  const { form, period, assignment, field } = filled;
  return {
    form: {
      sql: 'SELECT document AS text FROM form_versions WHERE form_id = $1 ORDER BY number DESC LIMIT 1',
      params: [form],
    },
    list: {
      sql: `SELECT json_build_object('total', (SELECT count(*) FROM reports WHERE period_id = $1 AND state <> 'void'), 'page',
          (SELECT json_agg(l) FROM (
            SELECT r.uid, r.state, p.name, t.due - 1 AS last_day FROM reports r JOIN periods t ON t.id = r.period_id
            JOIN unit_placements p ON p.unit_id = r.unit_id AND p.line = 'territory' AND p.valid @> t.data_to
            WHERE r.period_id = $1 AND r.state <> 'void' ORDER BY r.id LIMIT 50) l))::text AS text`,
      params: [period],
    },
    aggregate: {
      sql: `SELECT json_build_object('figure', (SELECT json_build_array(sum(number)::text, count(*)) FROM facts
          WHERE plan_year = 2025 AND field = $1 AND period_id = $2 AND counted = 'accepted'), 'coverage',
          (SELECT row_to_json(c) FROM (SELECT ${coverageSql('r')} FROM reports r
            WHERE plan_year = 2025 AND assignment_id = $3) c))::text AS text`,
      params: [field, period, assignment],
    },
    aggregateByKind: {
      sql: `WITH placed AS (SELECT p.unit_id, p.kind FROM unit_placements p JOIN periods t ON t.id = $2
          WHERE p.line = 'territory' AND p.valid @> t.data_to)
        SELECT json_build_object('figures', (SELECT json_agg(f) FROM (
            SELECT kind, sum(number)::text, count(*) FROM facts JOIN placed USING (unit_id)
            WHERE plan_year = 2025 AND field = $1 AND period_id = $2 AND counted = 'accepted' GROUP BY kind) f),
          'coverage', (SELECT json_agg(c) FROM (SELECT kind, ${coverageSql('r')} FROM reports r JOIN placed USING (unit_id)
            WHERE plan_year = 2025 AND assignment_id = $3 GROUP BY kind) c))::text AS text`,
      params: [field, period, assignment],
    },
  };
}

const revision = `INSERT INTO revisions (plan_year, report_id, unit_id, number, version_id, answers, calculated, context,
    context_hash, explanations, nothing_to_report, late, submitted_at, submitted_by, checksum, receipt_number)
  SELECT 2025, r.id, r.unit_id, coalesce(r.latest_revision, 0) + $2, r.version_id, $3, $4, '{}', 'hash', '[]', false, false,
    now(), $5, 'checksum', 'receipt' FROM reports r WHERE r.plan_year = 2025 AND r.id = $1`;

/** Handing in: the rows that the command writes, in one transaction, already checked and computed. */
export async function submit(
  pool: pg.Pool,
  filled: Filled,
  { reporter, draft }: { reporter: number; draft: number },
): Promise<string> {
  const { account, drafts } = filled.reporters[reporter]!;
  const { id } = drafts[draft]!;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.account', $1, true), set_config('app.today', $2, true)`, [
      account,
      filled.today,
    ]);
    const key = randomUUID();
    await client.query(
      `INSERT INTO idempotency_keys (account_id, key, operation, input_hash, created_at)
       VALUES ($1, $2, 'report.submit', 'hash', now()) ON CONFLICT DO NOTHING`,
      [account, key],
    );
    await client.query('SELECT * FROM reports WHERE plan_year = 2025 AND id = $1 FOR UPDATE', [id]);
    await client.query(revision, [id, 1, filled.answers, filled.calculated, account]);
    await client.query(
      `UPDATE reports SET state = 'submitted', latest_revision = 1, submitted_at = now(), edit_revision = edit_revision + 1
       WHERE plan_year = 2025 AND id = $1`,
      [id],
    );
    await client.query(
      `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, counted, field, row, number, text, bool, date)
       SELECT 2025, r.id, r.unit_id, r.period_id, $2, 'submitted', f.* FROM reports r, json_to_recordset($3::json)
         AS f (field uuid, row uuid, number numeric, text text, bool boolean, date date)
       WHERE r.plan_year = 2025 AND r.id = $1`,
      [id, filled.form, JSON.stringify(filled.facts)],
    );
    await client.query(
      `INSERT INTO report_events (plan_year, report_id, unit_id, at, account_id, command, from_state, to_state)
       SELECT 2025, id, unit_id, now(), $2, 'submit', 'draft', 'submitted' FROM reports WHERE plan_year = 2025 AND id = $1`,
      [id, account],
    );
    await client.query(
      `INSERT INTO audit_entries (at, account_id, action, details, hash) VALUES (now(), $1, 'report.submit', '{}', '')`,
      [account],
    );
    await client.query(`UPDATE idempotency_keys SET outcome = '{}' WHERE account_id = $1 AND key = $2`, [account, key]);
    await client.query('COMMIT');
    return '{"submitted":true}';
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

let inserted = 1000;

/** One bare row and one commit: what the disk allows. */
export async function submitInsertOnly(pool: pg.Pool, filled: Filled): Promise<string> {
  const { account, drafts, unit } = filled.reporters[0]!;
  await pool.query(
    `WITH asking AS (SELECT set_config('app.account', $1, true) AS account)
     INSERT INTO idempotency_keys (account_id, key, operation, input_hash, outcome, created_at)
     SELECT account::bigint, $2, 'bare', $3, to_json($4::text), now() FROM asking`,
    [account, `bare-${(inserted += 1)}`, `${unit} ${drafts.length}`, filled.answers],
  );
  return '{"inserted":true}';
}
