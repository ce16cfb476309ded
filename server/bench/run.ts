// `npm run bench -w server`: the server against its floor, over HTTP, on a PostgreSQL of its own. One JSON line a bench.
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { ensureEntry } from '../src/platform/open-database.ts';
import { connectOwner } from '../src/platform/connect-owner.ts';
import { startCluster } from '../src/platform/cluster/start-cluster.ts';
import { migrate } from '../src/platform/migrate.ts';
import { testPlace } from '../testing/test-place.ts';
import { graphql, signIn } from './ask.ts';
import { fill, type Filled } from './fill.ts';
import { interleaved, print, rounds } from './in-turn.ts';
import { connections, during, load, type Call } from './load.ts';
import { startChild } from './start-child.ts';

const reports = Number(process.env['BENCH_REPORTS'] ?? 20_000);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3);
/** Reports each reporter hands in, a round. */
const handedIn = 50;

const coverage = 'expected received accepted onTime late nothingToReport waived missing';
const say = (line: string) => process.stderr.write(`${line}\n`);
const { base, ...place } = testPlace();
const cluster = await startCluster({ ...place, say });
const children: ChildProcess[] = [];
const interrupted = new Promise<never>((_, reject) => process.once('SIGINT', () => reject(new Error('interrupted'))));
try {
  await Promise.race([measure(), interrupted]);
} finally {
  for (const child of children) child.kill();
  await cluster.stop();
  rmSync(base, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const appUrl = await ensureEntry({}, cluster.ownerUrl);
  await migrate(cluster.ownerUrl, say);
  const owner = await connectOwner(cluster.ownerUrl);
  say(`filling ${reports} reports`);
  const drafts = (rounds + 1) * 2 * handedIn;
  const filled = await fill(owner, cluster.ownerUrl, { reports, reporters: connections, drafts });
  await owner.end();
  const app = await startChild(children, 'serve-app.js', appUrl);
  const floor = await startChild(children, 'serve-floor.js', appUrl, filled);
  await reads(app, floor, filled);
  await submits(app, floor, filled);
}

async function reads(app: number, floor: number, filled: Filled): Promise<void> {
  const cookie = await signIn(app, 'analyst');
  const ask = (query: string, variables: object, holds: string): Call => ({
    path: '/graphql',
    body: JSON.stringify({ query, variables }),
    cookie,
    holds,
  });
  const aggregate = (groupBy: string[]) =>
    ask(
      `query ($question: AggregateInput!) { aggregate(question: $question) { groups { keys { id label }
        values { value count } coverage { ${coverage} } } coverage { ${coverage} } } }`,
      {
        question: {
          measures: [{ field: filled.field, function: 'SUM' }],
          groupBy,
          filter: { periodIds: [filled.uids.period] },
        },
      },
      `"expected":${reports}`,
    );
  const benches: [name: string, call: Call, floorHolds: string][] = [
    [
      'form',
      ask(
        'query ($id: ID!) { form(id: $id) { latest { number contentHash schema uiSchema } } }',
        { id: filled.uids.form },
        'uiSchema',
      ),
      'uiSchema',
    ],
    [
      'list',
      ask(
        `query ($id: ID!) { reports(first: 50, filter: { periodId: $id }) { totalCount edges { node { id state
          unit { name } due { lastDay } } } } }`,
        { id: filled.uids.period },
        `"totalCount":${reports}`,
      ),
      'Phường',
    ],
    ['aggregate', aggregate(['PERIOD']), `"expected":${reports}`],
    ['aggregateByKind', aggregate(['UNIT_KIND']), '"expected"'],
  ];
  for (const [name, call, holds] of benches) {
    const bare: Call = { path: `/${name}`, body: '', holds };
    await load(app, during(1, call));
    await load(floor, during(1, bare));
    const [value, least] = await interleaved(
      () => load(app, during(seconds, call)),
      () => load(floor, during(seconds, bare)),
    );
    print(name, value, least);
  }
}

async function submits(app: number, floor: number, filled: Filled): Promise<void> {
  const cookies = await Promise.all(filled.reporters.map(({ login }) => signIn(app, login)));
  const hashes = await Promise.all(filled.reporters.map((_, reporter) => contextHash(app, cookies, filled, reporter)));
  const query = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { __typename
    ... on ReportSubmitted { revision { number checksum receiptNumber } } ... on AnswersRejected { issues { code } } } }`;
  let used = 0;
  const batch = () => {
    const from = used;
    used += handedIn;
    return (n: number) => (n < handedIn ? from + n : undefined);
  };
  const ours = () => {
    const draftAt = batch();
    return load(app, (reporter, n) => {
      const draft = draftAt(n);
      if (draft === undefined) return undefined;
      const reportId = filled.reporters[reporter]!.drafts[draft]!.uid;
      const input = { reportId, expectedRevision: 1, contextHash: hashes[reporter], idempotencyKey: randomUUID() };
      return {
        path: '/graphql',
        body: JSON.stringify({ query, variables: { input } }),
        cookie: cookies[reporter]!,
        holds: 'receiptNumber',
      };
    });
  };
  const bare = () => {
    const draftAt = batch();
    return load(floor, (reporter, n) => {
      const draft = draftAt(n);
      if (draft === undefined) return undefined;
      return { path: '/submit', body: JSON.stringify({ reporter, draft }), holds: 'submitted' };
    });
  };
  await ours();
  await bare();
  const [value, least] = await interleaved(ours, bare);
  print('submit', value, least);
  const insert = await load(floor, during(seconds, { path: '/insert', body: '', holds: 'inserted' }));
  print('submit over bare insert', value, insert);
}

/** Under which context a reporter's drafts are checked: what was reported before differs from ward to ward. */
async function contextHash(app: number, cookies: string[], filled: Filled, reporter: number): Promise<string> {
  const query = 'query ($id: ID!) { report(id: $id) { contextHash } }';
  const id = filled.reporters[reporter]!.drafts[0]!.uid;
  const seen = (await graphql(app, cookies[reporter]!, query, { id })) as { report: { contextHash: string } };
  return seen.report.contextHash;
}
