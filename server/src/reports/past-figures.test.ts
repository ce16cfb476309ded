import { copyForm } from '@ke-hoach/forms/build';
import { communeHalfYear, communeHalfYearChanges } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const start = 'mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id } }';
const edit = `mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename } }`;
const publish = `mutation ($input: PublishFormInput!) { publishForm(input: $input) { __typename
  ... on FormMeaningUnconfirmed { changes { id } } } }`;

/** A plan of 2026 asks the ward for a version in the same series. */
const nextYear = `WITH plan AS (INSERT INTO plans (year, title, movement, state, type_version_id, document)
    SELECT 2026, 'Kế hoạch năm 2026', movement, 'issued', type_version_id, document FROM plans RETURNING id),
  period AS (INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
    SELECT id, 'half-year', 'halfYear', 1, '6 tháng 2026', '2026-01-01', '2026-05-31', '2026-05-05', '2026-06-05' FROM plan
    RETURNING id, plan_id),
  assignment AS (INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds)
    SELECT p.plan_id, v.form_id, v.id, p.id, 1, '{ward}' FROM period p, form_versions v WHERE v.id = $1
    RETURNING id, plan_id, period_id)
  INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
    SELECT 2026, plan_id, id, period_id, $2, 'expected' FROM assignment`;
const newest = 'SELECT id FROM form_versions ORDER BY id DESC LIMIT 1';

/** Asks the ward in 2026 for the version published last, and gives what its rules then know beside the answers. */
async function contextOfNextYear(city: SmallCity, ward: Person) {
  const { rows } = await city.app.owner.query(newest);
  await city.app.owner.query(nextYear, [rows[0].id, city.units.anXuan]);
  await city.app.setToday('2026-05-20');
  return async () => {
    const { reports } = await ward.get('{ reports { edges { node { period { dataTo } context } } } }');
    return reports.edges.find(({ node }: any) => node.period.dataTo === '2026-05-31').node.context;
  };
}

it("finds last year's figures through what was renamed and merged, and none for the part of a whole", async () => {
  const city = await smallCity();
  await city.issued();
  await city.app.setToday('2025-05-20');
  const anXuan = await city.app.as('an-xuan');
  const { latest } = await city.submitted(anXuan, 'Phường An Xuân', 1);
  const designer = await city.app.as('designer');
  const input = (more: object) => ({ input: { idempotencyKey: key(), ...more } });
  const { id: draftId } = (await designer.get(start, input({ formId: city.form }))).startFormDraft;
  const edited = await designer.get(edit, input({ draftId, expectedRevision: 1, operations: communeHalfYearChanges }));
  expect(edited.editFormDraft).toEqual({ __typename: 'FormDraftEdited' });
  const publishing = { draftId, expectedRevision: 2 };
  const { changes } = (await designer.get(publish, input(publishing))).publishForm;
  const confirmedChanges = changes.map((change: any) => change.id);
  const { publishForm } = await designer.get(publish, input({ ...publishing, confirmedChanges }));
  expect(publishForm.__typename).toBe('FormPublished');
  const context = await contextOfNextYear(city, anXuan);
  const lastYear = async () => (await context()).samePeriodLastYear;
  expect(await lastYear()).toEqual({});

  await city.app.owner.query(`UPDATE facts SET counted = 'accepted'`);
  const { answers } = latest;
  const figures = await lastYear();
  expect(figures.participatingHouseholds).toBe(String(answers.householdsParticipating));
  expect(figures.fundingCommunity).toBe(String(answers.fundingMembers + answers.fundingSocial));
  expect(figures).not.toHaveProperty('pressArticles');
  expect(figures).not.toHaveProperty('socialPosts');

  await city.app.owner.query('DELETE FROM facts WHERE number = $1', [answers.fundingSocial]);
  expect(await lastYear()).not.toHaveProperty('fundingCommunity');
  await city.app.close();
});

it('finds figures of another form by the indicator', async () => {
  const city = await smallCity();
  await city.issued();
  await city.app.setToday('2025-05-20');
  const anXuan = await city.app.as('an-xuan');
  const { latest } = await city.submitted(anXuan, 'Phường An Xuân', 1);
  await city.app.owner.query(`UPDATE facts SET counted = 'accepted'`);
  await city.app.owner.query(
    `WITH other AS (INSERT INTO forms (key, purpose, title, owner_id) VALUES ('other', 'report', 'Biểu khác', $1) RETURNING id)
     INSERT INTO form_versions (form_id, number, document, content_hash, published_at)
       SELECT id, 1, $2, 'other', '2026-01-01' FROM other`,
    [city.units.city, JSON.stringify(copyForm(communeHalfYear))],
  );
  const context = await contextOfNextYear(city, anXuan);
  const { samePeriodLastYear: figures, addedUp } = await context();
  expect(figures.householdsTotal).toBe(String(latest.answers.householdsTotal));
  expect(figures.modelsNew).toBe(String(latest.answers.modelsNew));
  expect(addedUp).toBeUndefined();

  // The ward takes over what another owed: figures are those of both, and it is said of how many.
  await city.app.owner.query(
    `INSERT INTO unit_closure (line, ancestor_id, descendant_id, own, valid)
     SELECT line, $1, $2, true, valid FROM unit_closure WHERE ancestor_id = $1 AND descendant_id = $1`,
    [city.units.anXuan, city.units.anMy],
  );
  expect(await context()).toMatchObject({ samePeriodLastYear: {}, addedUp: { samePeriodLastYear: 2 } });
  await city.app.close();
});
