import { randomUUID } from 'node:crypto';
import type { Person } from './test-app.ts';

const shown = `id title titleEn relation value unitKinds afterMerger exceptUnits { name } ownValues { value unitName }
  measure { indicator field entriesOf only { field title choices { code title } } title unit } period { name } due { daysLeft }`;
const changed = `{ __typename ... on TargetChanged { targetId plan { editRevision targets { edges { node { ${shown} } } } } }
  ... on TargetRefused { refusal path } ... on PlanConflict { plan { editRevision } } }`;
const command = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${changed} }`;

export const setTarget = command('setTarget');
export const changeTarget = command('changeTarget');
export const withdrawTarget = command('withdrawTarget');

/** "Each ward and commune at least one new model", of a period; entries may differ. */
export const oneModel = (periodId: string, more: object = {}) => ({
  ...{ title: 'Mỗi xã, phường ít nhất 01 mô hình', relation: 'AT_LEAST', value: '1' },
  ...{ measure: { indicator: 'models-new' }, periodId, units: { kinds: ['WARD', 'COMMUNE'] }, ...more },
});

/** Somebody who gives targets in one plan, always from its newest state. */
export function targetsOf(planId: string) {
  const ask = `query ($planId: ID!) { plan(id: $planId) { editRevision targets { totalCount edges { node { ${shown} } } }
    amendments { reason changes { kind periodName targetTitle entries { name before after } } } } }`;
  const planNow = async (by: Person) => (await by.get(ask, { planId })).plan;
  const inputOf = async (by: Person, more: object) => {
    const plan = (await by.ask(ask, { planId })).data?.plan;
    const expectedRevision: number = plan?.editRevision ?? 1;
    return {
      input: { planId, expectedRevision, reason: 'Theo kết luận giao ban', idempotencyKey: randomUUID(), ...more },
    };
  };
  return { planNow, inputOf };
}

const standing = '{ owed figure state difference unit { name } }';
const standingsAsked = `query ($id: ID!, $counted: CountedReports, $state: TargetState, $search: String, $first: Int, $after: String) {
  target(id: $id) { totals(counted: $counted) { units reached short over }
    standings(counted: $counted, state: $state, search: $search, first: $first, after: $after) {
      totalCount pageInfo { endCursor hasNextPage } edges { node ${standing} } } } }`;

/** How units stand to a target, as somebody sees it: totals, and each unit in a line. */
export async function standings(by: Person, id: string, asked: object = {}) {
  const variables = { counted: 'ACCEPTED', first: 50, ...asked };
  const { target } = await by.get(standingsAsked, { id, ...variables });
  const lines = target.standings.edges.map(({ node }: any) =>
    [node.unit.name, node.figure ?? '–', '/', node.owed, node.state, node.difference].join(' '),
  );
  return { totals: target.totals, lines, page: target.standings.pageInfo, total: target.standings.totalCount };
}

export const unitTargets = `{ unitTargets { totalCount edges { node { state owed figure difference unit { name } due { daysLeft } target { id title plan { year } } } } } }`;
