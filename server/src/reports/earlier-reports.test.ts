import { copyForm } from '@ke-hoach/forms/build';
import { communeHalfYear, modelScoring } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { smallCity } from '../../testing/small-city.ts';

const asked =
  '{ reports { edges { node { period { dataTo } comparedWith { reports { unitName isAccepted isSelf } } } } } }';

/** The ward has the same form again in the next year. */
const nextYear = `WITH plan AS (INSERT INTO plans (year, title, movement, state, type_version_id, document)
    SELECT 2026, 'Kế hoạch năm 2026', movement, 'issued', type_version_id, document FROM plans RETURNING id),
  period AS (INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
    SELECT id, 'half-year', 'halfYear', 1, '6 tháng 2026', '2026-01-01', '2026-05-31', '2026-05-05', '2026-06-05' FROM plan
    RETURNING id, plan_id),
  assignment AS (INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds)
    SELECT p.plan_id, r.form_id, r.version_id, p.id, 1, '{ward}' FROM period p,
      (SELECT a.form_id, a.version_id FROM assignments a JOIN periods t ON t.id = a.period_id WHERE t.series = 'halfYear') r
    RETURNING id, plan_id, period_id)
  INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
    SELECT 2026, plan_id, id, period_id, $1, 'expected' FROM assignment`;
/** A ward began another form, $1 with its document $2, in the same days, which it owes, $3, or not. */
const besides = `WITH other AS (INSERT INTO forms (key, purpose, title, owner_id) VALUES ($1, 'report', $1, $4) RETURNING id),
  version AS (INSERT INTO form_versions (form_id, number, document, content_hash, published_at)
    SELECT id, 1, $2, $1, '2025-01-01' FROM other RETURNING id, form_id),
  assignment AS (INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds, required)
    SELECT t.plan_id, v.form_id, v.id, t.id, 9, '{ward}', $3 FROM version v, periods t JOIN plans p ON p.id = t.plan_id
      WHERE t.series = 'halfYear' AND p.year = 2025 RETURNING id, plan_id, period_id)
  INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state, required)
    SELECT 2025, plan_id, id, period_id, $5, 'draft', $3 FROM assignment`;

/** Between the half-year and a report at the year's end, which the ward owes, it owed another form, $1 with its document $2, once. */
const once = `WITH other AS (INSERT INTO forms (key, purpose, title, owner_id) VALUES ($1, 'report', $1, $3) RETURNING id),
  version AS (INSERT INTO form_versions (form_id, number, document, content_hash, published_at)
    SELECT id, 1, $2, $1, '2025-01-01' FROM other RETURNING id, form_id),
  period AS (INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
    SELECT p.id, s.series, s.series, 8, s.series, '2025-01-01', s.ends::date, '2025-05-05', '2025-12-05'
    FROM plans p, (VALUES ('adHoc-storm', '2025-08-31'), ('annual', '2025-10-31')) s (series, ends) WHERE p.year = 2025
    RETURNING id, plan_id, series),
  assignment AS (INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds)
    SELECT p.plan_id, f.form_id, f.version_id, p.id, 8, '{ward}' FROM period p JOIN LATERAL (
      SELECT v.form_id, v.id AS version_id FROM version v WHERE p.series <> 'annual'
      UNION ALL SELECT a.form_id, a.version_id FROM assignments a JOIN periods t ON t.id = a.period_id
        WHERE t.series = 'halfYear' AND p.series = 'annual') f ON true
    RETURNING id, plan_id, period_id)
  INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
    SELECT 2025, plan_id, id, period_id, $4, 'expected' FROM assignment`;

it('has the half-year beside the year, whatever else was asked on one occasion between', async () => {
  const city = await smallCity();
  const { app, units } = city;
  await city.issued();
  await app.setToday('2025-05-20');
  const anXuan = await app.as('an-xuan');
  await city.submitted(anXuan, 'Phường An Xuân');
  await app.owner.query(`UPDATE reports SET state = 'accepted' WHERE state = 'submitted'`);
  await app.owner.query(once, ['storm', JSON.stringify(modelScoring), units.city, units.anXuan]);
  const { reports } = await anXuan.get(asked);
  const { node } = reports.edges.find((edge: any) => edge.node.period.dataTo === '2025-10-31');
  expect(node.comparedWith).toMatchObject([{ reports: [{ unitName: 'Phường An Xuân', isAccepted: true }] }]);
  await app.close();
});

it('tells whose figures stand beside a report, and that one is lacking only while a figure it owed is not accepted', async () => {
  const city = await smallCity();
  const { app, units } = city;
  await city.issued();
  await app.setToday('2025-05-20');
  const anXuan = await app.as('an-xuan');
  await city.submitted(anXuan, 'Phường An Xuân');
  await app.owner.query(nextYear, [units.anXuan]);
  await app.setToday('2026-05-20');
  const beside = async () => {
    const { reports } = await anXuan.get(asked);
    const { node } = reports.edges.find((edge: any) => edge.node.period.dataTo === '2026-05-31');
    return node.comparedWith.flatMap((period: any) => period.reports);
  };
  const began = (key: string, document: unknown, isOwed: boolean, unit = units.anXuan) =>
    app.owner.query(besides, [key, JSON.stringify(document), isOwed, units.city, unit]);
  const own = { unitName: 'Phường An Xuân', isSelf: true };
  expect(await beside()).toEqual([{ ...own, isAccepted: false }]);

  await app.owner.query(`UPDATE reports SET state = 'accepted' WHERE state = 'submitted'`);
  expect(await beside()).toEqual([{ ...own, isAccepted: true }]);

  // Neither what it began unasked, nor what it owes on a form without these figures, nor one that asks for them again.
  await began('unasked', copyForm(communeHalfYear), false);
  await began('without-them', modelScoring, true);
  await began('again', copyForm(communeHalfYear), true);
  expect(await beside()).toEqual([{ ...own, isAccepted: true }]);

  // Of the ward it took over, who gives no figures of the form, and then owes them.
  await app.owner.query(
    `INSERT INTO unit_closure (line, ancestor_id, descendant_id, own, valid)
     SELECT line, $1, $2, true, valid FROM unit_closure WHERE ancestor_id = $1 AND descendant_id = $1`,
    [units.anXuan, units.anMy],
  );
  const other = { unitName: 'Phường An Mỹ', isSelf: false, isAccepted: false };
  expect(await beside()).toEqual([other, { ...own, isAccepted: true }]);
  await app.owner.query(`UPDATE reports SET state = 'waived' WHERE unit_id = $1`, [units.anMy]);
  await began('scores', modelScoring, true, units.anMy);
  expect(await beside()).toEqual([{ ...own, isAccepted: true }]);
  await app.close();
});
