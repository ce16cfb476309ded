// What row level security costs: list, read and submit with its policies, against the same server and database with them
// switched off, in turn. The conditions of the questions themselves stay. One JSON line a bench.
import type pg from 'pg';
import { signIn } from './ask.ts';
import { onBenchDatabase, say } from './bench-database.ts';
import { fill, type Filled } from './fill.ts';
import { handingIn } from './hand-in.ts';
import { interleaved, print, rounds } from './in-turn.ts';
import { connections, during, load, type Call } from './load.ts';

const reports = Number(process.env['BENCH_REPORTS'] ?? 20_000);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3);
/** Reports each connection hands in, a round. */
const handedIn = 30;

await onBenchDatabase(async ({ owner, ownerUrl, serve }) => {
  say(`filling ${reports} reports`);
  const drafts = (rounds + 1) * 2 * handedIn;
  const filled = await fill(owner, ownerUrl, { reports, connections, drafts });
  const app = await serve('serve-app.js');
  const wall = await wallOf(owner);
  await reads(app, wall, filled);
  await submits(app, wall, filled);
});

/** Puts the policies of all tables up or down. */
async function wallOf(owner: pg.Client): Promise<(state: 'ENABLE' | 'DISABLE') => Promise<void>> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition AND relrowsecurity`,
  );
  return async (state) => {
    for (const { name } of rows) await owner.query(`ALTER TABLE ${name} ${state} ROW LEVEL SECURITY`);
  };
}

type Wall = Awaited<ReturnType<typeof wallOf>>;

/** The same with the wall and without, in turn. */
async function compare(name: string, wall: Wall, run: () => Promise<number>, warmUp: () => Promise<unknown>) {
  const within = (state: 'ENABLE' | 'DISABLE') => async () => {
    await wall(state);
    await warmUp();
    return run();
  };
  const [value, least] = await interleaved(within('ENABLE'), within('DISABLE'));
  await wall('ENABLE');
  print(name, value, least);
}

async function reads(app: number, wall: Wall, filled: Filled): Promise<void> {
  const list = `query ($id: ID!) { reports(first: 50, filter: { periodId: $id }) { totalCount edges { node { id state
    unit { name } due { lastDay } } } } }`;
  const read = 'query ($id: ID!) { report(id: $id) { id state unit { name } draft { answers } allowed } }';
  const own = filled.drafts[0]!.at(-1)!;
  const calls: [name: string, login: string, query: string, id: string, holds: string][] = [
    ['wallList', 'analyst', list, filled.uids.period, `"totalCount":${reports}`],
    ['wallRead', own.login, read, own.uid, '"answers":{'],
  ];
  for (const [name, login, query, id, holds] of calls) {
    const cookie = await signIn(app, login);
    const call: Call = { path: '/graphql', body: JSON.stringify({ query, variables: { id } }), cookie, holds };
    const run = (duration: number) => load(app, during(duration, call));
    await compare(
      name,
      wall,
      () => run(seconds),
      () => run(0.5),
    );
  }
}

async function submits(app: number, wall: Wall, filled: Filled): Promise<void> {
  const handIn = await handingIn(app, filled);
  let used = 0;
  const run = (count: number) => {
    const from = used;
    used += count;
    return load(app, (connection, n) => (n < count ? handIn(connection, from + n) : undefined));
  };
  await compare(
    'wallSubmit',
    wall,
    () => run(handedIn),
    () => run(2),
  );
}
