import { randomUUID } from 'node:crypto';
import { parseForm } from '@ke-hoach/forms';
import { yearlyPlan } from '@ke-hoach/forms/examples';
import type { SmallCity } from './small-city.ts';
import type { Person } from './test-app.ts';

const parsed = parseForm(yearlyPlan);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const { form } = parsed;

/** The permanent id of a field of the plan type. */
export const planField = (key: string) => form.field(key)!.id;

const planNow = `id year title number movement contact state editRevision document canEditDocument canIssue
  draft { answers isAmendment savedBy { name } explanations { text } } tasks { id code citedAt dueOn }
  consultations { unit { name } answer reason isEditedSince canAnswer answerBy news seenAt seenByName comments { text section byName isFromOffice } }
  amendments { reason changes { kind } documentChanges { place before after } }`;
const changed = `__typename ... on PlanChanged { plan { ${planNow} } } ... on PlanConflict { plan { editRevision } }`;

export const changing = (command: string, input = 'PlanSeenInput') =>
  `mutation ($input: ${input}!) { ${command}(input: $input) { ${changed} } }`;
export const createPlan = `mutation ($input: CreatePlanInput!) { createPlan(input: $input) { ${planNow} } }`;
export const savePlanDocument = `mutation ($input: SavePlanDocumentInput!) { savePlanDocument(input: $input) { __typename
  ... on PlanDocumentSaved { joined { answers } plan { ${planNow} } }
  ... on PlanDocumentConflict { cells { field mine theirs } plan { editRevision } } } }`;
export const deletePlan = `mutation ($input: PlanSeenInput!) { deletePlan(input: $input) { __typename
  ... on PlanDeleted { id } ... on PlanConflict { plan { editRevision } } } }`;
export const seeConsultation = `mutation ($input: SeeConsultationInput!) { seeConsultation(input: $input) { id } }`;
export const consultationsToSee = `{ consultationsToSee { plan { id year } unit { id name } answer answerBy news } }`;
export const commentOnPlan = `mutation ($input: CommentOnPlanInput!) { commentOnPlan(input: $input) { ${planNow} } }`;

/** A plan as somebody sees it; null where they do not. */
export const planSeenBy = async (somebody: Person, id: string) =>
  (await somebody.get(`query ($id: ID!) { plan(id: $id) { ${planNow} } }`, { id })).plan;

/** What the screen sends to change one answer of a plan's document. */
export const cell = (key: string, was: unknown, value: unknown) => ({ field: planField(key), was, value });

/** What was seen of a plan, with a fresh key. */
export const seen = (plan: { id: string; editRevision: number }, more: object = {}) => ({
  input: { planId: plan.id, expectedRevision: plan.editRevision, idempotencyKey: randomUUID(), ...more },
});

/** The outer id of a unit. */
export const unitUid = async (city: SmallCity, unit: string): Promise<string> =>
  (await city.app.owner.query('SELECT uid FROM units WHERE id = $1', [unit])).rows[0].uid;

/** The outer id of the plan type. */
export const planTypeUid = async (city: SmallCity): Promise<string> =>
  (await city.app.owner.query(`SELECT uid FROM forms WHERE key = 'yearly-plan'`)).rows[0].uid;

interface PlanKeptHere {
  title: string;
  /** The unit that leads it. */
  unit: string;
  state: string;
  year?: number;
  number?: string;
  issuedOn?: string;
  /** It carries out the plan of the city. */
  carriesOut?: boolean;
}

/** Another plan with the document of the city's; answers its outer id. */
export async function planKeptHere(
  city: SmallCity,
  { title, unit, state, year = 2025, number, issuedOn, carriesOut = false }: PlanKeptHere,
): Promise<string> {
  const { rows } = await city.app.owner.query(
    `WITH made AS (INSERT INTO plans (year, title, movement, state, number, issued_on, parent_plan_id, type_version_id, document)
       SELECT $4, $1, movement, $3, $6, $7, CASE WHEN $8 THEN id END, type_version_id, document FROM plans WHERE uid = $5 RETURNING id, uid)
     INSERT INTO plan_owners (plan_id, unit_id, valid) SELECT id, $2, daterange(NULL, NULL) FROM made
     RETURNING (SELECT uid FROM made)`,
    [title, unit, state, year, city.plan, number, issuedOn, carriesOut],
  );
  return rows[0].uid;
}
