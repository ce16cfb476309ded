import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { review, returnReport, smallCity, type SmallCity } from '../../testing/small-city.ts';
import { openOrm } from '../platform/database.ts';
import { rebuildFacts } from './rebuild-facts.ts';
import { verifyFacts } from './verify-facts.ts';

let city: SmallCity;
const facts = async () => {
  const { rows } = await city.app.owner.query(
    `SELECT plan_year, report_id, unit_id, period_id, form_id, field, row, number, text, bool, date::text, counted
     FROM facts ORDER BY report_id, field, row, number, text`,
  );
  return rows;
};
const rebuilt = async () => {
  const owner = await openOrm(city.app.ownerUrl, []);
  const projected = await rebuildFacts(owner);
  await owner.close(true);
  return projected;
};
const verified = async () => {
  const owner = await openOrm(city.app.ownerUrl, []);
  const verdict = await verifyFacts(owner);
  await owner.close(true);
  return verdict;
};

beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân', 1);
  await city.submitted(await city.app.as('an-my'), 'Phường An Mỹ', 2);
  const reviewer = await city.app.as('reviewer');
  const { id, editRevision } = await city.reportOf(reviewer, 'Phường An Mỹ');
  const input = { reportId: id, expectedRevision: editRevision, idempotencyKey: randomUUID() };
  await reviewer.get(review('acceptReport'), { input });
});
afterAll(() => city.app.close());

it('facts written anew are the facts that the commands wrote', async () => {
  const before = await facts();
  expect(new Set(before.map(({ counted }) => counted))).toEqual(new Set(['submitted', 'accepted']));
  expect(await verified()).toEqual({ reports: 2, differing: [], differs: 0, sums: 0 });
  await city.app.owner.query(`DELETE FROM facts WHERE number > 3; UPDATE facts SET number = 7, counted = 'accepted'`);
  expect(await verified()).toMatchObject({ reports: 2, differs: 2 });
  expect(await rebuilt()).toBe(2);
  expect(await facts()).toEqual(before);
  expect(await verified()).toMatchObject({ differs: 0, sums: 0 });
  await city.app.owner.query('UPDATE coverage_rollups SET coverage[6] = coverage[6] + 1');
  const { differs, sums } = await verified();
  expect(differs).toBe(0);
  expect(sums).toBeGreaterThan(0);
  await city.app.owner.query('UPDATE figure_rollups SET sum = sum + 1 WHERE count > 0');
  expect((await verified()).sums).toBeGreaterThan(sums);
  await rebuilt();
  expect((await verified()).sums).toBe(0);
});

it('a returned report has no facts, then as now', async () => {
  const reviewer = await city.app.as('reviewer');
  const { id, editRevision } = await city.reportOf(reviewer, 'Phường An Xuân');
  const input = { reportId: id, expectedRevision: editRevision, reason: 'Thiếu số hộ', idempotencyKey: randomUUID() };
  await reviewer.get(returnReport, { input });
  const before = await facts();
  expect(await verified()).toMatchObject({ reports: 1, differs: 0 });
  await city.app.owner.query(
    `INSERT INTO facts SELECT r.plan_year, r.id, r.unit_id, r.period_id, f.form_id, f.field, NULL, 1, NULL, NULL, NULL, 'submitted'
     FROM reports r, facts f WHERE r.uid = $1 LIMIT 1`,
    [id],
  );
  expect(await verified()).toEqual({ reports: 1, differing: [id], differs: 1, sums: 0 });
  expect(await rebuilt()).toBe(1);
  expect(await facts()).toEqual(before);
});
