import { canaries, type Ids } from './guarded-city.ts';
import type { SmallCity } from './small-city.ts';

export type PlantedBeside = Pick<Ids, 'planConsulted' | 'sheet' | 'session' | 'token' | 'handover'>;

/** What its draft of a plan is called. */
export const ofAnotherCity = 'Kế hoạch của thành phố khác';

const at = `'2025-05-20T08:00:00Z'`;

const oneOf =
  ({ app }: SmallCity) =>
  async (sql: string, params: unknown[] = []): Promise<string> =>
    (await app.owner.query<{ uid: string }>(sql, params)).rows[0]!.uid;

/** A draft of a plan of a unit. */
const draftOf = `draft AS (INSERT INTO plans (year, title, movement, state, type_version_id, document)
    SELECT 2026, $1, movement, 'draft', type_version_id, document FROM plans ORDER BY id LIMIT 1 RETURNING id, uid),
  owner AS (INSERT INTO plan_owners (plan_id, unit_id, valid) SELECT id, $2, daterange(NULL, NULL) FROM draft)`;

/** What belongs to single persons, and what the city does with the ward. */
export async function plantedBeside(
  city: SmallCity,
  asked: string,
  { plan, account }: Pick<Ids, 'plan' | 'account'>,
): Promise<PlantedBeside> {
  const { units } = city;
  const one = oneOf(city);
  const planConsulted = await one(`WITH ${draftOf} SELECT uid FROM draft`, [canaries.consulted, units.city]);
  await city.app.owner.query(
    `WITH consulting AS (UPDATE plans SET state = 'consulting' WHERE uid = $1 RETURNING id)
     INSERT INTO plan_consultations (plan_id, unit_id, asked_at) SELECT id, unnest($2::bigint[]), ${at} FROM consulting`,
    [planConsulted, [units.anXuan, asked]],
  );
  return {
    planConsulted,
    sheet: await one(
      `WITH sheet AS (INSERT INTO past_batches (plan_id, source_name, at, account_id)
         SELECT p.id, $1, ${at}, a.id FROM plans p, accounts a WHERE p.uid = $2 AND a.login = 'designer' RETURNING id, uid, plan_id),
       part AS (INSERT INTO past_batch_parts (batch_id, position, target_plan_id, assignment_id, year)
         SELECT s.id, 0, s.plan_id, min(n.id), 2025 FROM sheet s JOIN assignments n ON n.plan_id = s.plan_id GROUP BY 1, 3)
       SELECT uid FROM sheet`,
      [canaries.sheet, plan],
    ),
    session: await one(
      `INSERT INTO sessions (token_hash, account_id, created_at, expires_at, device, last_used_at)
       SELECT 'planted', id, ${at}, '2099-01-01', $1, ${at} FROM accounts WHERE login = 'analyst' RETURNING uid`,
      [canaries.session],
    ),
    token: await one(
      `INSERT INTO access_tokens (account_id, name, scopes, token_hash, created_at, expires_at)
       SELECT id, $1, '{figures}', 'planted', ${at}, '2025-12-31' FROM accounts WHERE login = 'analyst' RETURNING uid`,
      [canaries.token],
    ),
    handover: await one(
      `INSERT INTO handovers (leaver_id, deputy_id, units, last_day, text, written_at, written_by)
       SELECT l.id, d.id, ARRAY[$1::bigint], '2025-05-19', $2, ${at}, w.id FROM accounts l, accounts d, accounts w
       WHERE l.uid = $3 AND d.login = 'leader' AND w.login = 'administrator' RETURNING uid`,
      [units.anXuan, canaries.handover, account],
    ),
  };
}

/** What a sibling of the ward and another city have of the same kinds. */
export async function plantedElsewhere(city: SmallCity, asked: string): Promise<Partial<Ids>> {
  const { units } = city;
  const one = oneOf(city);
  const ofSibling = `SELECT r.plan_year, r.id, r.unit_id FROM reports r WHERE r.unit_id = ${units.anMy} LIMIT 1`;
  const plan = await one(`WITH ${draftOf} SELECT uid FROM draft`, [ofAnotherCity, units.otherCity]);
  const assignment = await one(
    `WITH period AS (INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
       SELECT id, 'own', 'own', 1, 'Kỳ khác', '2026-01-01', '2026-05-31', '2026-05-01', '2026-06-05'
       FROM plans WHERE uid = $1 RETURNING id, plan_id)
     INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds)
     SELECT p.plan_id, a.form_id, a.version_id, p.id, 1, '{}' FROM period p, (SELECT * FROM assignments ORDER BY id LIMIT 1) a
     RETURNING uid`,
    [plan],
  );
  return {
    ...{ plan, assignment },
    snapshot: await one(
      `INSERT INTO draft_snapshots (plan_year, report_id, unit_id, version_id, answers, saved_at)
       SELECT r.*, v.id, '{}', ${at} FROM (${ofSibling}) r, form_versions v LIMIT 1 RETURNING uid`,
    ),
    thread: await one(
      `INSERT INTO cell_threads (plan_year, report_id, unit_id, field, title)
       SELECT r.*, gen_random_uuid(), 'Tin, bài' FROM (${ofSibling}) r RETURNING uid`,
    ),
    target: await one(
      `INSERT INTO targets (plan_id, period_id, position, title, relation, value, indicator, unit_kinds, after_merger)
       SELECT n.plan_id, n.period_id, 1, 'Chỉ tiêu khác', 'atLeast', 1, 'models-new', '{ward}', 'sum'
       FROM assignments n WHERE n.uid = $1 RETURNING uid`,
      [assignment],
    ),
    otherAccount: await one(`SELECT uid FROM accounts WHERE login = 'neighbour'`),
    unit: await one('SELECT uid FROM units WHERE id = $1', [asked]),
  };
}
