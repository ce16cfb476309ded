import { randomUUID } from 'node:crypto';
import type { Person } from './test-app.ts';

export const changeDuties = `mutation ($input: ChangeDutiesInput!) { changeDuties(input: $input) { __typename
  ... on DutiesChanged { reportsAdded reportsVoided reportsToDecide plan { editRevision } }
  ... on DutyChangeRefused { index refusal path } ... on PlanConflict { plan { editRevision } } } }`;
export const previewDuties = `query ($input: PreviewDutiesInput!) { previewDuties(input: $input) { __typename
  ... on DutiesPreview { assignments { periodName formTitle asks units begun } reportsAdded reportsVoided
    reportsToDecide { unitName periodName } }
  ... on DutyChangeRefused { index refusal path } } }`;

/** The third quarter of 2025, open at once and due strictly before 5 October; entries may differ. */
export const quarter = (more: object = {}) => ({
  ...{ name: 'Quý III năm 2025', series: 'quarter', dataFrom: '2025-07-01', dataTo: '2025-09-30' },
  ...{ opens: '2025-05-01', due: '2025-10-05', ...more },
});

export const wardsAndCommunes = { units: { kinds: ['WARD', 'COMMUNE'] } };

/** Somebody who changes the periods and assignments of one plan, always from its newest state. */
export function dutiesOf(planId: string, reason: string | null = 'Theo công văn số 12') {
  const planNow = async (by: Person) =>
    (
      await by.get(
        `query ($planId: ID!) { plan(id: $planId) { editRevision canChangeDuties periods { id name due { lastDay } dueAbove }
           assignments { id asks required unitKinds exceptUnits { name } alsoUnits { name } responsibleOn form { title } version { number }
             period { id name } coverage { expected optional } }
           amendments { byName reason changes { kind periodName formTitle entries { name before after } } } } }`,
        { planId },
      )
    ).plan;
  const revision = async (by: Person): Promise<number> =>
    (await by.get('query ($planId: ID!) { plan(id: $planId) { editRevision } }', { planId })).plan?.editRevision ?? 1;
  const inputOf = async (by: Person, changes: object[], more: object = {}) => ({
    ...{ planId, expectedRevision: await revision(by), changes, reason },
    ...{ idempotencyKey: randomUUID(), ...more },
  });
  return {
    planNow,
    inputOf,
    change: async (by: Person, changes: object[], more: object = {}) =>
      (await by.get(changeDuties, { input: await inputOf(by, changes, more) })).changeDuties,
    refusal: async (by: Person, changes: object[], more: object = {}) =>
      by.refusal(changeDuties, { input: await inputOf(by, changes, more) }),
    preview: async (by: Person, changes: object[]) =>
      (await by.get(previewDuties, { input: { planId, changes } })).previewDuties,
  };
}
