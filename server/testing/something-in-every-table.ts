import type { SmallCity } from './small-city.ts';

/** What issuing a plan and handing in a report leave empty. */
export async function somethingInEveryTable({ app, units }: SmallCity): Promise<void> {
  const at = `'2025-05-20T08:00:00Z'`;
  const by = `(SELECT id FROM accounts WHERE login = 'designer')`;
  await app.owner.query('SELECT fold_figures(100)');
  await app.owner.query('SELECT build_answer_columns(1)');
  await app.owner.query(
    'INSERT INTO answer_changes (period_id, form_id, unit_id) SELECT period_id, form_id, unit_ids[1] FROM answer_segments LIMIT 1',
  );
  await app.owner.query(
    'INSERT INTO figure_deltas (plan_year, unit_id, period_id, form_id) SELECT plan_year, unit_id, period_id, form_id FROM facts LIMIT 1',
  );
  await app.owner.query(
    `WITH draft AS (INSERT INTO form_drafts (form_id, document, saved_at) SELECT id, '{}', ${at} FROM forms LIMIT 1 RETURNING id)
     INSERT INTO form_draft_edits (draft_id, edit_revision, made_at, made_by, said, said_en, inverse)
       SELECT id, 2, ${at}, ${by}, 'Thêm', 'Add', '{}' FROM draft`,
  );
  await app.owner.query(
    `WITH entry AS (INSERT INTO library_entries (owner_id, kind, title, content, saved_at)
       VALUES (${units.city}, 'group', 'Nhóm', '{}', ${at}) RETURNING id)
     INSERT INTO library_versions (entry_id, number, content, saved_at) SELECT id, 1, '{}', ${at} FROM entry`,
  );
  await app.owner.query(`INSERT INTO unit_approvals (unit_id, approval) VALUES (${units.anMy}, 'none')`);
  await app.owner.query(
    `INSERT INTO unit_letterheads (unit_id, style, superior, body, heading, own_name, sign, place, authority, signer_title, signer_name)
     VALUES (${units.anMy}, 'state', '', 'BAN THƯỜNG TRỰC', '', 'Ban Thường trực', 'MTTQ', 'An Mỹ', '', '', '')`,
  );
  await app.owner.query(
    `INSERT INTO unit_changes (at, account_id, reason, changes, steps, units)
     VALUES (${at}, ${by}, 'NQ', '[]', '[]', '{${units.anMy}}')`,
  );
  await app.owner.query(
    `INSERT INTO handovers (leaver_id, deputy_id, units, last_day, text, written_at, written_by)
     VALUES (${by}, ${by}, '{${units.anMy}}', '2025-05-31', 'Hồ sơ ở tủ 2', ${at}, ${by})`,
  );
  await app.owner.query(
    `WITH asked AS (INSERT INTO plan_consultations (plan_id, unit_id, asked_at)
       SELECT id, ${units.anMy}, ${at} FROM plans RETURNING plan_id, unit_id)
     INSERT INTO plan_comments (plan_id, unit_id, at, account_id, text) SELECT plan_id, unit_id, ${at}, ${by}, 'Ý kiến' FROM asked`,
  );
  await app.owner.query(
    `INSERT INTO task_progress (plan_id, row, unit_id, state, at, account_id)
       SELECT plan_id, row, ${units.anMy}, 'done', ${at}, ${by} FROM plan_tasks LIMIT 1`,
  );
  await app.owner.query(
    `INSERT INTO unit_plans (plan_id, unit_id, state, at, account_id)
       SELECT id, ${units.anMy}, 'beingWritten', ${at}, ${by} FROM plans`,
  );
  await app.owner.query(
    `INSERT INTO audit_links (position, entry_id, entry_uid, link) SELECT 1, id, uid, hash FROM audit_entries LIMIT 1`,
  );
  await app.owner.query(
    `INSERT INTO draft_snapshots (plan_year, report_id, unit_id, version_id, answers, saved_at)
     SELECT plan_year, id, unit_id, version_id, '{}', ${at} FROM reports WHERE version_id IS NOT NULL`,
  );
  await app.owner.query(
    `WITH thread AS (INSERT INTO cell_threads (plan_year, report_id, unit_id, field, title)
       SELECT plan_year, id, unit_id, gen_random_uuid(), 'Tin, bài' FROM reports LIMIT 1 RETURNING id, unit_id),
     said AS (INSERT INTO cell_comments (thread_id, unit_id, number, at, account_id, side, text)
       SELECT id, unit_id, 1, ${at}, ${by}, 'office', 'Xem lại' FROM thread)
     INSERT INTO cell_reads (thread_id, unit_id, account_id, number) SELECT id, unit_id, ${by}, 1 FROM thread`,
  );
  await app.owner.query(
    `INSERT INTO report_arrivals (plan_year, report_id, unit_id, channel, came_on, account_id, at)
     SELECT plan_year, id, unit_id, 'paper', '2025-05-20', ${by}, ${at} FROM reports LIMIT 1`,
  );
  await app.owner.query(
    `INSERT INTO files (place, unit_id, plan_id, name, type, size, sha256, at, account_id, stored_at)
     SELECT 'guidance', ${units.city}, id, 'Hướng dẫn.pdf', 'pdf', 1, repeat('a', 64), ${at}, ${by}, ${at} FROM plans LIMIT 1`,
  );
  await app.owner.query(
    `WITH asked AS (INSERT INTO saved_questions (account_id, title, question, saved_at)
       VALUES (${by}, 'Mô hình', '{}', ${at}) RETURNING id),
     board AS (INSERT INTO dashboards (account_id, title, by_link, roles, saved_at)
       VALUES (${by}, 'Bảng', true, '{analyst}', ${at}) RETURNING id)
     INSERT INTO dashboard_charts (dashboard_id, place, question_id, kind, size)
       SELECT board.id, 1, asked.id, 'auto', 'half' FROM asked, board`,
  );
  await app.owner.query(
    `INSERT INTO report_objections (plan_year, report_id, unit_id, at, account_id, reason)
     SELECT plan_year, id, unit_id, ${at}, ${by}, 'Sai số hộ' FROM reports LIMIT 1`,
  );
  await app.owner.query(
    `WITH written AS (INSERT INTO plans (year, title, movement, state, type_version_id, document)
       SELECT 2026, 'Dự thảo', movement, s.state, type_version_id, document
       FROM plans, (VALUES ('draft'), ('consulting')) s (state) RETURNING id, state),
     asked AS (INSERT INTO plan_consultations (plan_id, unit_id, asked_at)
       SELECT id, ${units.anMy}, ${at} FROM written WHERE state = 'consulting')
     INSERT INTO plan_owners (plan_id, unit_id, valid) SELECT id, ${units.city}, daterange(NULL, NULL) FROM written`,
  );
}
