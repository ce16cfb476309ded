import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import { somethingInEveryTable } from '../../testing/something-in-every-table.ts';

/** What a draft says itself stands in `plans`, behind the wall. */
const ofPlan = 'parts of a plan: read beside a plan that is seen, orders once it is issued; no wall of their own';
/**
 * Tables without row level security, each with why. Every other one has a policy: a new table stands here or has one.
 */
const open: Record<string, string> = {
  access_tokens: 'hashes of tokens, read to find out who asks',
  accounts: 'read before anybody is signed in; names are told by questions that ask for the right',
  activation_codes: 'hashes only, read before anybody is signed in',
  answer_columns_built: 'of which forms and periods numbers stand in columns',
  assignments: ofPlan,
  folded_changes: 'how often figures of periods changed',
  form_versions: 'what is published is for everybody who is signed in',
  forms: 'as their versions; that a key is taken is no secret',
  identities: 'who is who at the provider, read before anybody is signed in',
  known_changes: 'how often anything changed that figures are named and found by',
  past_batch_parts: 'which periods a sheet of past figures holds: see past_batches',
  past_batches: 'when and out of what a sheet came into a plan, read beside it; its figures are reports',
  periods: ofPlan,
  place_sights: 'as places',
  place_stands: 'as places',
  places: 'how units may stand, which is no secret',
  plan_amendments: ofPlan,
  plan_announcements: ofPlan,
  plan_bases: ofPlan,
  plan_owners: 'which office leads a plan decides who sees it',
  plan_published_measures: ofPlan,
  plan_recipients: ofPlan,
  plan_tasks: ofPlan,
  published_fields: 'as form_versions',
  role_holdings: 'what policies are decided by',
  schema_migrations: 'no data; the application has no right to it',
  sessions: 'hashes of tokens, read to find out who asks',
  settings: "the demonstration's date",
  sign_in_attempts: 'written before anybody is signed in; the application only counts them',
  sign_in_flows: 'taken by the hash of a cookie, before anybody is signed in',
  target_values: ofPlan,
  targets: ofPlan,
  unit_closure: 'what policies are decided by',
  unit_placements: 'units are no secret',
  unit_places: 'units are no secret',
  unit_successions: 'units are no secret',
  units: 'units are no secret',
};
/**
 * Unique keys of tables behind the wall that do not name the unit, office or person, each with why a refusal by it tells
 * nothing of a row that is not seen. Ids that the database makes are left out: nobody chooses them.
 */
const tellingNothing: Record<string, string> = {
  'answer_columns (period_id, form_id, field, segment_id)': 'written by folding only',
  'answer_digits (period_id, form_id, field, segment_id)': 'written by folding only',
  'audit_links (position)': 'written by the sealer only',
  'audit_links (entry_id)': 'written by the sealer only',
  'coverage_rollups (period_id, form_id, place_id)': 'written by folding only',
  'dashboard_charts (dashboard_id, place)': 'written on dashboards of one’s own only',
  'figure_rollups (field, period_id, place_id, counted, form_id, count, sum)': 'written by folding only',
  'form_draft_edits (draft_id, edit_revision)': 'numbered by the server, within a draft that the writer sees',
  'form_drafts (form_id)': 'whoever may begin a draft of a form sees the one there is',
  'library_versions (entry_id, number)': 'numbered by the server, within an entry that the writer sees',
  'plans (previous_plan_id)': 'whoever may make the next plan sees the draft of it: both are led by the same unit',
  'plan_coverage_rollups (plan_id, form_id, stand_id)': 'written by folding only',
  'plan_figure_rollups (field, plan_id, form_id, counted, stand_id)': 'written by folding only',
};
/** Of tables with policies for some rows, which: the others are for more people than whoever wrote them. */
const walledRows: Record<string, string> = { plans: `state IN ('draft', 'consulting')` };
/** Columns by which a row belongs to somebody. */
const belonging = ['unit_id', 'owner_id', 'account_id'];
/** Tables that hold a unit's reports, in partitions by year. */
const partitioned = ['facts', 'report_events', 'reports', 'revisions'];

describe('the second wall: row level security', () => {
  let city: SmallCity;
  let app: pg.Client;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân');
    await somethingInEveryTable(city);
    app = new pg.Client({ connectionString: city.app.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await city.app.close();
  });
  const count = async (table: string) =>
    Number((await app.query(`SELECT count(*) FROM ${table} WHERE ${walledRows[table] ?? true}`)).rows[0].count);

  const walled = async () => {
    const { rows } = await city.app.owner.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT relispartition AND relrowsecurity ORDER BY 1`,
    );
    return rows.map(({ relname }) => relname);
  };

  it('shows the application nothing without settings, of tables that are not empty', async () => {
    for (const table of await walled()) {
      const sql = `SELECT 1 FROM ${table} WHERE ${walledRows[table] ?? true} LIMIT 1`;
      expect((await city.app.owner.query(sql)).rowCount, `${table} is empty`).toBe(1);
      expect(await count(table), table).toBe(0);
    }
  });

  it('shows a person their own subtree only, and forgets who asked at the end of the transaction', async () => {
    const { rows } = await city.app.owner.query<{ id: string; login: string }>('SELECT id, login FROM accounts');
    const idOf = (login: string) => rows.find((row) => row.login === login)!.id;
    const seenBy = async (login: string) => {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('app.account', $1, true), set_config('app.today', '2025-05-20', true)`, [
        idOf(login),
      ]);
      const seen = await count('reports');
      await app.query('COMMIT');
      return seen;
    };
    expect(await seenBy('an-xuan')).toBe(1);
    expect(await seenBy('analyst')).toBe(2);
    expect(await seenBy('neighbour')).toBe(0);
    expect(await count('reports')).toBe(0);
  });

  it('shows a plan that is written to whoever covers a unit that leads it, while units are consulted to these too, and to nobody else', async () => {
    const seenBy = {
      ...{ designer: ['consulting', 'draft'], analyst: ['consulting', 'draft'] },
      ...{ 'an-my': ['consulting'], 'an-xuan': [], neighbour: [] },
    };
    for (const [login, states] of Object.entries(seenBy)) {
      await app.query('BEGIN');
      const { rows } = await city.app.owner.query('SELECT id::text AS id FROM accounts WHERE login = $1', [login]);
      await app.query(`SELECT set_config('app.account', $1, true), set_config('app.today', '2025-05-20', true)`, [
        rows[0].id,
      ]);
      const seen = await app.query(`SELECT state FROM plans WHERE ${walledRows['plans']} ORDER BY 1`);
      expect(
        seen.rows.map(({ state }) => state),
        login,
      ).toEqual(states);
      await app.query('COMMIT');
    }
  });

  it('lets somebody read a question that another keeps, and neither write nor remove it', async () => {
    const inNameOf = async (login: string, sql: string) => {
      await app.query('BEGIN');
      const { rows } = await city.app.owner.query('SELECT id::text AS id FROM accounts WHERE login = $1', [login]);
      await app.query(`SELECT set_config('app.account', $1, true)`, [rows[0].id]);
      const { rowCount } = await app.query(sql);
      await app.query('ROLLBACK');
      return rowCount;
    };
    for (const [who, own] of [
      ['designer', 1],
      ['neighbour', 0],
    ] as const) {
      expect(await inNameOf(who, 'SELECT FROM saved_questions')).toBe(1);
      expect(await inNameOf(who, `UPDATE saved_questions SET title = 'Khác'`), who).toBe(own);
      expect(await inNameOf(who, 'DELETE FROM saved_questions'), who).toBe(own);
    }
  });

  it('refuses a partition asked by its own name', async () => {
    for (const table of partitioned) {
      await expect(app.query(`SELECT count(*) FROM ${table}_2025`)).rejects.toThrow('permission denied');
    }
  });

  it.each(['audit_entries', 'audit_links', 'revisions', 'report_events'])(
    'lets the application add to %s, and neither change nor remove what is there',
    async (table) => {
      const { rows } = await city.app.owner.query<{ column: string }>(
        `SELECT quote_ident(attname) AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
        [table],
      );
      expect(rows.length).toBeGreaterThan(1);
      for (const sql of [
        ...rows.map(({ column }) => `UPDATE ${table} SET ${column} = DEFAULT`),
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ])
        await expect(app.query(sql), sql).rejects.toThrow(`permission denied for table ${table}`);
    },
  );

  it('stands around every table but those that are open for a reason', async () => {
    const { rows } = await city.app.owner.query<{ relname: string }>(
      `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm')
         AND NOT c.relispartition AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
           SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND app_role()::text::regrole = ANY (p.polroles)))
       ORDER BY 1`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual(Object.keys(open));
  });

  it('is not seen through: a row that is hidden is no obstacle, as unique keys name whose it is', async () => {
    const { rows } = await city.app.owner.query<{ relname: string; columns: string[]; made: boolean }>(
      `SELECT c.relname, array_agg(a.attname::text ORDER BY k.place) AS columns, bool_or(coalesce(
           a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) = 'gen_random_uuid()', false)) AS made
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
         CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
         LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
       WHERE (i.indisunique OR i.indisexclusion) AND c.relrowsecurity AND NOT c.relispartition
       GROUP BY c.relname, i.indexrelid`,
    );
    const naming = (columns: string[]) => columns.some((column) => belonging.includes(column));
    const others = rows.filter(({ columns, made }) => !made && !naming(columns));
    const names = others.map(({ relname, columns }) => `${relname} (${columns.join(', ')})`);
    expect(rows.length).toBeGreaterThan(others.length);
    expect(names.toSorted()).toEqual(Object.keys(tellingNothing).toSorted());
  });

  it('is forced on every partition', async () => {
    const { rows } = await city.app.owner.query(
      `SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });

  it('is not passed by the role itself: no ownership, no bypass', async () => {
    const { rows } = await app.query(
      `SELECT rolsuper, rolbypassrls, (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }]);
  });
});
