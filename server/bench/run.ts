// `npm run bench -w server`: the server against its floor, over HTTP, on a PostgreSQL of its own. One JSON line a bench.
import { graphql, signIn } from './ask.ts';
import { onBenchDatabase, say } from './bench-database.ts';
import { fill, type Filled } from './fill.ts';
import { handingIn } from './hand-in.ts';
import { interleaved, print, rounds } from './in-turn.ts';
import { anew, connections, during, load, type Call } from './load.ts';

const reports = Number(process.env['BENCH_REPORTS'] ?? 20_000);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3);
/** Reports each connection hands in, a round. */
const handedIn = 50;
/** Rounds before that are not measured: until Node has compiled what a command runs, it takes half as long again. */
const before = 3;

const coverage = 'expected received accepted onTime late nothingToReport waived missing';

await onBenchDatabase(async ({ owner, ownerUrl, serve }) => {
  say(`filling ${reports} reports`);
  const drafts = (rounds + before) * 2 * handedIn;
  const filled = await fill(owner, ownerUrl, { reports, connections, drafts });
  const app = await serve('serve-app.js');
  const floor = await serve('serve-floor.js', filled);
  await reads(app, floor, filled);
  await submits(app, floor, filled);
});

async function reads(app: number, floor: number, filled: Filled): Promise<void> {
  const cookie = await signIn(app, 'analyst');
  const ask = (query: string, variables: object, holds: string): Call => ({
    path: '/graphql',
    body: JSON.stringify({ query, variables }),
    cookie,
    holds,
  });
  const aggregate = (groupBy: string[], more = {}) =>
    ask(
      `query ($question: AggregateInput!) { aggregate(question: $question) { groups { keys { id label }
        values { value count } coverage { ${coverage} } } coverage { ${coverage} } } }`,
      {
        question: {
          measures: [{ field: filled.field, function: 'SUM' }],
          groupBy,
          filter: { periodIds: [filled.uids.period] },
          ...more,
        },
      },
      `"expected":${reports}`,
    );
  const list = (more: string) =>
    ask(
      `query ($id: ID!) { reports(first: 50, filter: { periodId: $id }) { totalCount edges { node { id state
        unit { name } due { lastDay } ${more} } } } }`,
      { id: filled.uids.period },
      `"totalCount":${reports}`,
    );
  const version = (await graphql(app, cookie, 'query ($id: ID!) { form(id: $id) { latest { contentHash } } }', {
    id: filled.uids.form,
  })) as { form: { latest: { contentHash: string } } };
  const { contentHash } = version.form.latest;
  const cached = { path: `/published-forms/${contentHash}`, body: '', cookie };
  const benches: [name: string, call: Call | (() => Call), floorHolds: string, floor?: string][] = [
    [
      'form',
      ask(
        'query ($id: ID!) { form(id: $id) { latest { number contentHash schema uiSchema } } }',
        { id: filled.uids.form },
        'uiSchema',
      ),
      'uiSchema',
    ],
    ['formCached', { ...cached, fetches: {}, holds: 'uiSchema' }, 'uiSchema', 'form'],
    // As a browser asks; no floor has it compressed already.
    ['formCompressed', { ...cached, fetches: { takes: 'gzip, deflate, br' }, holds: 'br' }, 'uiSchema', 'form'],
    ['formUnchanged', { ...cached, fetches: { etag: `"${contentHash}"` }, holds: '304' }, 'uiSchema', 'form'],
    ['list', list(''), 'Phường'],
    ['listWithAnswers', list('latest { answers }'), 'answers'],
    // Read anew each time, as where figures come in all the time; and what was read before, while nothing of it changes.
    ['aggregate', () => aggregate(['PERIOD'], anew()), `"expected":${reports}`],
    ['aggregateKept', aggregate(['PERIOD']), `"expected":${reports}`, 'aggregate'],
    ['aggregateByKind', () => aggregate(['UNIT_KIND'], anew()), '"expected"'],
  ];
  const asked = new Map<string, number>();
  for (const [name, call, holds, floorName = name] of benches) {
    const bare: Call = { path: `/${floorName}`, body: '', holds };
    await load(app, during(1, call));
    await load(floor, during(1, bare));
    const [value, least] = await interleaved(
      () => load(app, during(seconds, call)),
      () => load(floor, during(seconds, bare)),
    );
    print(name, value, least);
    asked.set(name, value);
  }
  print('list over list with answers', asked.get('list')!, asked.get('listWithAnswers')!);
}

async function submits(app: number, floor: number, filled: Filled): Promise<void> {
  const handIn = await handingIn(app, filled);
  let used = 0;
  const batch = () => {
    const from = used;
    used += handedIn;
    return (n: number) => (n < handedIn ? from + n : undefined);
  };
  const ours = () => {
    const draftAt = batch();
    return load(app, (connection, n) => {
      const draft = draftAt(n);
      return draft === undefined ? undefined : handIn(connection, draft);
    });
  };
  const bare = () => {
    const draftAt = batch();
    return load(floor, (connection, n) => {
      const draft = draftAt(n);
      if (draft === undefined) return undefined;
      return { path: '/submit', body: JSON.stringify({ connection, draft }), holds: 'submitted' };
    });
  };
  for (let round = 0; round < before; round += 1) {
    await ours();
    await bare();
  }
  const [value, least] = await interleaved(ours, bare);
  print('submit', value, least);
  const insert = await load(floor, during(seconds, { path: '/insert', body: '', holds: 'inserted' }));
  print('submit over bare insert', value, insert);
}
