// What rights cover at the size of the country: one merger of two communes against reckoning everything anew, and the
// copies on which a preview works. One JSON line a bench; part of `npm run bench -w server`.
import type pg from 'pg';
import { openOrm, rows, type EntityManager } from '../src/platform/database.ts';
import { workOnCopies } from '../src/unit-changes/on-copies.ts';
import { onBenchDatabase } from './bench-database.ts';

const size = { provinces: 34, communes: 3321, organisations: 6 };
const rounds = 5;

await onBenchDatabase(async ({ owner, appUrl }) => {
  await owner.query('SET jit = off');
  await country(owner);
  await measure(owner, appUrl);
});

/** Provinces, communes and what stands below them; half of the communes joined on one of forty days. */
async function country(owner: pg.Client): Promise<void> {
  const under = `INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid)`;
  await owner.query('INSERT INTO units SELECT FROM generate_series(1, $1::int)', [
    1 + size.provinces + size.communes * (1 + size.organisations),
  ]);
  await owner.query(`${under} SELECT 1, 'territory', NULL, 'Nước', 'province', '[2000-01-01,)'`);
  await owner.query(
    `${under} SELECT 1 + n, 'territory', 1, 'Tỉnh ' || n, 'province', '[2000-01-01,)' FROM generate_series(1, $1::int) n`,
    [size.provinces],
  );
  await owner.query(
    `${under} SELECT 1 + $1::int + n, 'territory', 2 + n % $1, 'Xã ' || n, 'commune',
       daterange('2000-01-01', CASE WHEN n % 2 = 0 THEN '2010-01-01'::date + (n % 40) * 100 END) FROM generate_series(1, $2::int) n`,
    [size.provinces, size.communes],
  );
  await owner.query(
    `INSERT INTO unit_successions (kind, effective, from_unit, to_unit)
     SELECT 'merge', upper(valid), unit_id, unit_id - 1 FROM unit_placements WHERE NOT upper_inf(valid)`,
  );
  await owner.query(
    `${under} SELECT 1 + $1::int + $2::int + n, 'territory', 1 + $1 + 1 + n % $2, 'Hội ' || n, 'organisation', '[2000-01-01,)'
     FROM generate_series(1, $2 * $3::int) n`,
    [size.provinces, size.communes, size.organisations],
  );
  await owner.query('ANALYZE');
}

async function measure(owner: pg.Client, appUrl: string): Promise<void> {
  const whole = await timed(1, () => owner.query('SELECT rebuild_unit_closure()'));
  await owner.query('ANALYZE');
  const from = 1 + size.provinces + 3;
  await owner.query(`UPDATE unit_placements SET valid = daterange(lower(valid), '2026-01-01') WHERE unit_id = $1`, [
    from,
  ]);
  await owner.query(
    `INSERT INTO unit_successions (kind, effective, from_unit, to_unit) VALUES ('merge', '2026-01-01', $1::bigint, $1::bigint - 2)`,
    [from],
  );
  print(
    'closureOfOneMerger',
    await timed(rounds, () => owner.query('SELECT refresh_unit_closure($1)', [[from]])),
    whole,
  );
  const orm = await openOrm(appUrl);
  const copies = () =>
    (orm.em.fork() as EntityManager).transactional(async (em) => {
      await workOnCopies(em as EntityManager);
      await rows(em as EntityManager, 'SELECT 1');
    });
  print('copiesOfUnits', await timed(rounds, copies), whole);
  await orm.close(true);
}

/** Median of rounds, in milliseconds. */
async function timed(times: number, run: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const begun = performance.now();
    await run();
    taken.push(performance.now() - begun);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

function print(bench: string, value: number, floor: number): void {
  const round = (number: number) => Number(number.toPrecision(3));
  const line = { bench, value: round(value), unit: 'ms', floor: round(floor), ratio: round(value / floor) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
