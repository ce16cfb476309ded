import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { coverageSql } from '../src/coverage/coverage.ts';
import type { Filled } from './fill.ts';

const names = new Map<string, string>();

/** A statement that each connection parses once. */
export function prepared(text: string, values: unknown[]) {
  const name = names.get(text) ?? `floor_${names.size}`;
  names.set(text, name);
  return { name, text, values };
}

/** Says who asks and on which day. */
export const asking = `SELECT set_config('app.account', $1, true), set_config('app.today', $2, true)`;

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
    listWithAnswers: {
      sql: `SELECT json_build_object('total', (SELECT count(*) FROM reports WHERE period_id = $1 AND state <> 'void'), 'page',
          (SELECT json_agg(l) FROM (
            SELECT r.uid, r.state, p.name, r.last_day, v.answers::json
            FROM (SELECT r.*, t.data_to, t.due - 1 AS last_day FROM reports r JOIN periods t ON t.id = r.period_id
              WHERE r.period_id = $1 AND r.state <> 'void' ORDER BY r.id LIMIT 50) r
            JOIN unit_placements p ON p.unit_id = r.unit_id AND p.line = 'territory' AND p.valid @> r.data_to
            JOIN LATERAL (SELECT v.answers FROM revisions v
              WHERE v.plan_year = 2025 AND v.report_id = r.id AND v.number = r.latest_revision) v ON true
            ORDER BY r.id) l))::text AS text`,
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
  { connection, draft }: { connection: number; draft: number },
): Promise<string> {
  const { id, account } = filled.drafts[connection]![draft]!;
  const client = await pool.connect();
  const ask = (text: string, values: unknown[]) => client.query(prepared(text, values));
  try {
    await client.query('BEGIN');
    await ask(asking, [account, filled.today]);
    const key = randomUUID();
    await ask(
      `INSERT INTO idempotency_keys (account_id, key, operation, input_hash, created_at)
       VALUES ($1, $2, 'report.submit', 'hash', now()) ON CONFLICT DO NOTHING`,
      [account, key],
    );
    await ask('SELECT * FROM reports WHERE plan_year = 2025 AND id = $1 FOR UPDATE', [id]);
    await ask(revision, [id, 1, filled.answers, filled.calculated, account]);
    await ask(
      `UPDATE reports SET state = 'submitted', latest_revision = 1, submitted_at = now(), edit_revision = edit_revision + 1
       WHERE plan_year = 2025 AND id = $1`,
      [id],
    );
    await ask(
      `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, counted, field, row, number, text, bool, date)
       SELECT 2025, r.id, r.unit_id, r.period_id, $2, 'submitted', f.* FROM reports r, json_to_recordset($3::json)
         AS f (field uuid, row uuid, number numeric, text text, bool boolean, date date)
       WHERE r.plan_year = 2025 AND r.id = $1`,
      [id, filled.form, JSON.stringify(filled.facts)],
    );
    await ask(
      `INSERT INTO report_events (plan_year, report_id, unit_id, at, account_id, command, from_state, to_state)
       SELECT 2025, id, unit_id, now(), $2, 'submit', 'draft', 'submitted' FROM reports WHERE plan_year = 2025 AND id = $1`,
      [id, account],
    );
    await ask(
      `INSERT INTO audit_entries (at, account_id, action, details, hash) VALUES (now(), $1, 'report.submit', '{}', '')`,
      [account],
    );
    await ask(`UPDATE idempotency_keys SET outcome = '{}' WHERE account_id = $1 AND key = $2`, [account, key]);
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
  const { account } = filled.drafts[0]![0]!;
  const sql = `WITH asking AS (SELECT set_config('app.account', $1, true) AS account)
     INSERT INTO idempotency_keys (account_id, key, operation, input_hash, outcome, created_at)
     SELECT account::bigint, $2, 'bare', $3, to_json($4::text), now() FROM asking`;
  const values = [account, `bare-${(inserted += 1)}`, 'hash', filled.answers];
  await pool.query(prepared(sql, values));
  return '{"inserted":true}';
}
