import { randomUUID } from 'node:crypto';
import { graphql, signIn } from './ask.ts';
import type { Filled } from './fill.ts';
import type { Call } from './load.ts';

const asked = 'query ($id: ID!) { report(id: $id) { contextHash } }';
const submit = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { __typename
  ... on ReportSubmitted { revision { number checksum receiptNumber } } ... on AnswersRejected { issues { code } } } }`;

/** The calls by which reporters hand in their drafts, each draft once. */
export async function handingIn(app: number, { reporters }: Filled) {
  const cookies = await Promise.all(reporters.map(({ login }) => signIn(app, login)));
  // Under which context drafts are checked: what was reported before differs from ward to ward.
  const hashes = await Promise.all(
    reporters.map(async ({ drafts }, at) => {
      const seen = await graphql(app, cookies[at]!, asked, { id: drafts[0]!.uid });
      return (seen as { report: { contextHash: string } }).report.contextHash;
    }),
  );
  return (reporter: number, draft: number): Call => {
    const { uid: reportId } = reporters[reporter]!.drafts[draft]!;
    const input = { reportId, expectedRevision: 1, contextHash: hashes[reporter], idempotencyKey: randomUUID() };
    const body = JSON.stringify({ query: submit, variables: { input } });
    return { path: '/graphql', body, cookie: cookies[reporter]!, holds: 'receiptNumber' };
  };
}
