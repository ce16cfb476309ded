import { randomUUID } from 'node:crypto';
import { graphql, signIn } from './ask.ts';
import type { Filled } from './fill.ts';
import type { Call } from './load.ts';

const asked = 'query ($id: ID!) { report(id: $id) { contextHash } }';
const submit = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { __typename
  ... on ReportSubmitted { revision { number checksum receiptNumber } } ... on AnswersRejected { issues { code } } } }`;

/** The calls by which wards hand in their drafts, each draft once. */
export async function handingIn(app: number, { drafts }: Filled) {
  const wards = new Map<string, { cookie: string; contextHash: string }>();
  for (const { login, uid } of drafts.flat()) {
    if (wards.has(login)) continue;
    const cookie = await signIn(app, login);
    // Under which context drafts are checked: what was reported before differs from ward to ward.
    const seen = (await graphql(app, cookie, asked, { id: uid })) as { report: { contextHash: string } };
    wards.set(login, { cookie, contextHash: seen.report.contextHash });
  }
  return (connection: number, draft: number): Call => {
    const { uid: reportId, login } = drafts[connection]![draft]!;
    const { cookie, contextHash } = wards.get(login)!;
    const input = { reportId, expectedRevision: 1, contextHash, idempotencyKey: randomUUID() };
    const body = JSON.stringify({ query: submit, variables: { input } });
    return { path: '/graphql', body, cookie, holds: 'receiptNumber' };
  };
}
