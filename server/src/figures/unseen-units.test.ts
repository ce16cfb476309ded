import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import { expectTheSight } from '../../testing/folded-figures.ts';

describe('a unit that was abolished and passed into no other', () => {
  let city: AdministeredCity;
  const rows = async (sql: string, params: unknown[] = []) => (await city.app.owner.query(sql, params)).rows;
  /** Reports that an account sees, and the units that policies name as unseen by it. */
  const seenBy = async (login: string) => {
    const [{ id }] = await rows('SELECT id::text AS id FROM accounts WHERE login = $1', [login]);
    const application = new pg.Client({ connectionString: city.app.appUrl });
    await application.connect();
    await application.query('BEGIN');
    await application.query(`SELECT set_config('app.account', $1, true), set_config('app.today', '2025-05-20', true)`, [
      id,
    ]);
    const seen = await application.query(
      'SELECT (SELECT count(*)::int FROM reports) AS reports, unseen_unit_ids()::text[] AS unseen',
    );
    await application.end();
    return seen.rows[0];
  };

  beforeAll(async () => {
    city = await administeredCity();
    const { here, key } = city;
    const form = await here.form({ key: 'models', owner: key.city!, fields: { models: {} } });
    const plan = await here.plan({ year: 2025, owner: key.city! });
    const period = await here.period({ plan, key: 'h1', from: '2025-01-01', to: '2025-06-30', due: '2025-07-05' });
    const assignment = await here.assignment({ plan, form, period });
    for (const unit of [key.anMy!, key.anXuan!, key.truongXuan!]) await here.report({ assignment, unit });
    await here.person({ login: 'both', roles: ['analyst'], at: key.city! });
    await rows(
      `INSERT INTO role_holdings (account_id, role, unit_id) SELECT id, 'analyst', $1 FROM accounts WHERE login = 'both'`,
      [key.elsewhere],
    );
  });
  afterAll(() => city.app.close());

  it('is the only one that is not seen by who sees all others, and stays unseen', async () => {
    expect(await seenBy('both')).toEqual({ reports: 3, unseen: [] });
    expect(await seenBy('admin')).toEqual({ reports: 3, unseen: null });
    await rows(`UPDATE unit_placements SET valid = daterange(lower(valid), '2025-03-01') WHERE unit_id = $1`, [
      city.key.anMy,
    ]);
    await rows('SELECT refresh_unit_closure($1)', [[city.key.anMy]]);
    expect(await seenBy('both')).toEqual({ reports: 2, unseen: [city.key.anMy] });
    expect(await seenBy('admin')).toEqual({ reports: 2, unseen: null });
    expect(await seenBy('an-my')).toMatchObject({ unseen: null });
    await expectTheSight(rows);
  });
});
