import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../testing/test-app.ts';

const size = 7;
const lines = ['territory', 'women'];
const day = (n: number) => `2025-01-${String(n).padStart(2, '0')}`;

/** What happens to the units of a forest: each names the units whose places or successions it changes. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      unit: fc.nat(size - 1),
      parent: fc.option(fc.nat(size - 1)),
      line: fc.constantFrom(...lines),
      from: fc.integer({ min: 1, max: 20 }),
      to: fc.option(fc.integer({ min: 1, max: 25 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('leave' as const),
      unit: fc.nat(size - 1),
      line: fc.constantFrom(...lines),
      from: fc.integer({ min: 1, max: 20 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      unit: fc.nat(size - 1),
      into: fc.nat(size - 1),
      from: fc.integer({ min: 1, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), unit: fc.nat(size - 1) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Day by day: who stands where, and from everyone all ways down. Slow and plain. */
const dayByDay = `
  WITH RECURSIVE days AS (SELECT d::date AS d FROM generate_series('2024-12-31'::date, '2025-01-27', '1 day') d),
  covered (line, d, ancestor, descendant, own) AS (
    SELECT p.line, days.d, p.unit_id, p.unit_id, true FROM days JOIN unit_placements p ON p.valid @> days.d
    UNION
    SELECT c.line, c.d, c.ancestor, step.unit, c.own AND step.own FROM covered c CROSS JOIN LATERAL (
      SELECT p.unit_id AS unit, false AS own FROM unit_placements p
      WHERE p.parent_id = c.descendant AND p.line = c.line AND p.valid @> c.d
      UNION ALL
      SELECT s.from_unit, true FROM unit_successions s WHERE s.to_unit = c.descendant AND s.effective <= c.d
        AND NOT EXISTS (SELECT FROM unit_placements p WHERE p.unit_id = s.from_unit AND p.line = c.line AND p.valid @> c.d)) step)
  SELECT line || ' ' || d || ' ' || ancestor || ' ' || descendant || ' ' || own AS row FROM covered WHERE ancestor <> descendant
  UNION
  SELECT p.line || ' ' || d || ' ' || p.unit_id || ' ' || p.unit_id || ' true' FROM unit_placements p, days`;
const kept = `
  SELECT DISTINCT line || ' ' || d::date || ' ' || ancestor_id || ' ' || descendant_id || ' ' || own AS row FROM unit_closure,
    generate_series('2024-12-31'::date, '2025-01-27', '1 day') d WHERE valid @> d::date`;
const different = `(${kept} EXCEPT (${dayByDay})) UNION ALL ((${dayByDay}) EXCEPT ${kept})`;

describe('what rights cover, reckoned anew for what a change reaches', () => {
  let app: TestApp;
  let units: string[];
  beforeAll(async () => {
    app = await testApp();
    await app.owner.query('INSERT INTO units SELECT FROM generate_series(1, $1)', [size]);
    units = (await app.owner.query('SELECT id::text AS id FROM units ORDER BY id')).rows.map(({ id }) => id);
  });
  afterAll(() => app.close());

  /** Does a step in the tables, and answers the unit it changed. */
  const happen = async (event: Step): Promise<string> => {
    const unit = units[event.unit]!;
    if (event.kind === 'undo') {
      await app.owner.query(
        'DELETE FROM unit_placements WHERE id = (SELECT max(id) FROM unit_placements WHERE unit_id = $1)',
        [unit],
      );
      await app.owner.query('DELETE FROM unit_successions WHERE from_unit = $1', [unit]);
    } else if (event.kind === 'pass') {
      if (event.into === event.unit) return unit;
      await app.owner.query(
        `INSERT INTO unit_successions (kind, effective, from_unit, to_unit) VALUES ('merge', $1, $2, $3) ON CONFLICT DO NOTHING`,
        [day(event.from), unit, units[event.into]],
      );
    } else {
      await app.owner.query(
        'DELETE FROM unit_placements WHERE unit_id = $1 AND line = $2 AND valid && daterange($3, NULL)',
        [unit, event.line, day(event.from)],
      );
      if (event.kind === 'leave' || event.parent === event.unit) return unit;
      const until = event.to != null && event.to > event.from ? day(event.to) : null;
      await app.owner.query(
        `INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid) VALUES ($1, $2, $3, 'x', 'ward', daterange($4, $5))`,
        [unit, event.line, event.parent === null ? null : units[event.parent], day(event.from), until],
      );
    }
    return unit;
  };

  it('is what following every way down on every day finds, after any change and after reckoning all anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), async (batches) => {
        await app.owner.query('DELETE FROM unit_closure; DELETE FROM unit_placements; DELETE FROM unit_successions');
        for (const batch of batches) {
          const changed: string[] = [];
          for (const event of batch) changed.push(await happen(event));
          await app.owner.query('SELECT refresh_unit_closure($1)', [changed]);
          expect((await app.owner.query(different)).rows).toEqual([]);
        }
        await app.owner.query('SELECT rebuild_unit_closure()');
        expect((await app.owner.query(different)).rows).toEqual([]);
      }),
      { numRuns: Number(process.env['FC_NUM_RUNS'] ?? 25) },
    );
  });

  it('holds each stretch of days once', async () => {
    const { rows } = await app.owner.query(
      `SELECT 1 FROM unit_closure a JOIN unit_closure b ON a.line = b.line AND a.ancestor_id = b.ancestor_id
         AND a.descendant_id = b.descendant_id AND a.own = b.own AND a.ctid < b.ctid AND (a.valid && b.valid OR a.valid -|- b.valid)`,
    );
    expect(rows).toEqual([]);
  });
});
