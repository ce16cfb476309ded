import type { Client } from 'pg';

/** What is asked and done with sheets of past figures. */
export const preview = `query ($input: PreviewPastFiguresInput!) { previewPastFigures(input: $input) { year refusal planTitle planState
  periodName dataTo version { number } rows { verdict unit { name } } unitsLeft { name } unitsMeant } }`;
export const enter = `mutation ($input: EnterPastFiguresInput!) { enterPastFigures(input: $input) { __typename
  ... on PastFiguresEntered { reports } ... on PastFiguresRefused { periods { refusal rows { verdict } issues { row issue { code path } } } }
  ... on PlanConflict { plan { id } } } }`;
export const takeBack = `mutation ($input: TakeBackPastFiguresInput!) { takeBackPastFigures(input: $input) { __typename
  ... on PastFiguresTakenBack { reports } ... on PastFiguresKept { unitNames } } }`;
export const batches = `query ($id: ID!) { plan(id: $id) { pastBatches { id sourceName reports by { name } takenBackAt
  parts { year periodName reports plan { id state title coverage { expected accepted onBehalf oldRecords missing } } } } } }`;

/** Gives the form of a plan for a second period too; the outer id of its assignment. */
export async function anotherPeriod(owner: Client, plan: string): Promise<string> {
  await owner.query(
    `INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due, due_inclusive, closes)
     SELECT plan_id, 'later', 'later', 9, '6 tháng cuối năm 2025', '2025-06-01', '2025-11-30', opens, due, due_inclusive, closes
     FROM periods p JOIN plans n ON n.id = p.plan_id WHERE n.uid = $1`,
    [plan],
  );
  const { rows } = await owner.query<{ uid: string }>(
    `INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds, except_units, also_units)
     SELECT a.plan_id, a.form_id, a.version_id, t.id, 9, a.unit_kinds, a.except_units, a.also_units
     FROM assignments a JOIN plans n ON n.id = a.plan_id JOIN periods t ON t.plan_id = n.id AND t.key = 'later'
     WHERE n.uid = $1 RETURNING uid`,
    [plan],
  );
  return rows[0]!.uid;
}
