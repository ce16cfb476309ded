import { given } from './given.ts';
import type { GuardedCity } from './guarded-city.ts';

/** What costs most of a report, of a hundred of them, six times over: all of it within the limits of one question. */
const everything = `{ ${Array.from({ length: 6 }, (_, at) => `a${at}: reports(first: 100) { edges { node { ...all } } }`).join(' ')} }
  fragment all on Report { id context contextHash allowed heading isLate isOverdue signedScans { canAttach } sourceFiles { canAttach }
    copySource { offers { field } } registerRows { __typename } answeredBefore { field } comparedWith { __typename }
    newerVersion { __typename } timeline { at } threads { id } unit { above { id } letterhead { __typename } }
    due { lastDay } returned { at } draftHistory { totalCount } }`;

/** A hundred more wards of the city, each with the draft that the guarded ward has. */
export async function hundredWards({ city: { app, units }, ids }: GuardedCity): Promise<void> {
  await app.owner.query(
    `WITH made AS (INSERT INTO units SELECT FROM generate_series(1, 100) RETURNING id),
     placed AS (INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid)
       SELECT id, 'territory', $1, 'Phường số ' || id, 'ward', '[2020-01-01,)' FROM made)
     INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state, version_id, draft)
     SELECT r.plan_year, r.plan_id, r.assignment_id, r.period_id, m.id, 'draft', r.version_id, r.draft
     FROM reports r, made m WHERE r.uid = $2`,
    [units.city, ids.report],
  );
  await given(app.owner).closure();
}

/** Somebody who asks for everything they may see, sixteen times at once, while `goesOn`. Answers how often it was told. */
export async function greedyInsider(world: GuardedCity, goesOn: () => boolean): Promise<number> {
  const reviewer = await world.city.app.as('reviewer');
  let told = 0;
  const ask = async () => {
    while (goesOn()) {
      const { data } = await reviewer.ask<{ a5: { edges: unknown[] } }>(everything);
      if (data && data.a5.edges.length >= 100) told += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, ask));
  return told;
}
