import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

/** Every table that holds a unit's reports, and nothing else, may be listed here. */
const unitTables = ['facts', 'report_events', 'reports', 'revisions'];

describe('the second wall: row level security', () => {
  let city: SmallCity;
  let app: pg.Client;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân');
    app = new pg.Client({ connectionString: city.app.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await city.app.close();
  });
  const count = async (table: string) => Number((await app.query(`SELECT count(*) FROM ${table}`)).rows[0].count);

  it('shows the application nothing without settings', async () => {
    for (const table of [...unitTables, 'draft_snapshots']) expect(await count(table), table).toBe(0);
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

  it('refuses a partition asked by its own name', async () => {
    for (const table of unitTables) {
      await expect(app.query(`SELECT count(*) FROM ${table}_2025`)).rejects.toThrow('permission denied');
    }
  });

  it('is forced on every table with a unit in it, the owner included', async () => {
    const unforced = await city.app.owner.query<{ relname: string }>(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'unit_id'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
       ORDER BY 1`,
    );
    const withoutReports = ['plan_owners', 'role_holdings', 'unit_placements'];
    expect(unforced.rows.map(({ relname }) => relname)).toEqual(withoutReports);
  });

  it('is not passed by the role itself: no ownership, no bypass', async () => {
    const { rows } = await app.query(
      `SELECT rolsuper, rolbypassrls, (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }]);
  });
});
