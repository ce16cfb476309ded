import { expect, it } from 'vitest';
import { key } from '../../testing/given.ts';
import { smallCity } from '../../testing/small-city.ts';

const start = 'mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id } }';
const edit = 'mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename } }';
const open = `query ($draftId: ID!) { publication(draftId: $draftId) {
  openAssignments { units assignment { plan { title } } } } }`;
const publish = `mutation ($input: PublishFormInput!) { publishForm(input: $input) {
  ... on FormPublished { movedAssignments } } }`;

/** Another city's issued plan that asks for a form of this one. */
const elsewhere = `WITH plan AS (INSERT INTO plans (year, title, movement, state, type_version_id, document)
    SELECT year, 'Kế hoạch Hội An', movement, 'issued', type_version_id, document FROM plans RETURNING id),
  owner AS (INSERT INTO plan_owners (plan_id, unit_id, valid) SELECT id, $1, daterange(NULL, NULL) FROM plan),
  period AS (INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due, closes)
    SELECT plan.id, t.key, t.series, 1, t.name, data_from, data_to, opens, due, closes FROM plan, periods t
    RETURNING id, plan_id)
  INSERT INTO assignments (plan_id, form_id, period_id, position, unit_kinds, version_id)
    SELECT period.plan_id, f.id, period.id, 1, '{ward}', v.id FROM period, forms f
    JOIN form_versions v ON v.form_id = f.id WHERE f.uid = $2 RETURNING id`;

it("brings a version to open periods of the office's own plans only, and tells of no others", async () => {
  const city = await smallCity();
  await city.issued();
  const { rows: theirs } = await city.app.owner.query(elsewhere, [city.units.otherCity, city.form]);
  const designer = await city.app.as('designer');
  const input = (more: object) => ({ input: { idempotencyKey: key(), ...more } });
  for (const [rollOut, title] of [
    ['OPTIONAL', 'Báo cáo mới'],
    ['REQUIRED', 'Báo cáo mới hơn'],
  ]) {
    const { id: draftId } = (await designer.get(start, input({ formId: city.form }))).startFormDraft;
    await designer.get(edit, input({ draftId, expectedRevision: 1, operations: [{ type: 'retitleForm', title }] }));
    const { publication } = await designer.get(open, { draftId });
    expect(publication.openAssignments).toEqual([{ units: 2, assignment: { plan: { title: 'Kế hoạch năm 2025' } } }]);
    const { publishForm } = await designer.get(publish, input({ draftId, expectedRevision: 2, rollOut }));
    expect(publishForm.movedAssignments).toBe(1);
  }
  const { rows } = await city.app.owner.query(
    `SELECT v.number, a.offered_version_id, a.drafts_must_move FROM assignments a
     JOIN form_versions v ON v.id = a.version_id WHERE a.id = $1`,
    [theirs[0].id],
  );
  expect(rows).toEqual([{ number: 1, offered_version_id: null, drafts_must_move: false }]);
  await city.app.close();
});
