import { given } from './given.ts';
import type { GuardedCity } from './guarded-city.ts';

/** What costs most of a report, of a hundred of them, six times over: all of it within the limits of one question. */
const everything = `{ ${Array.from({ length: 6 }, (_, at) => `a${at}: reports(first: 100) { edges { node { ...all } } }`).join(' ')} }
  fragment all on Report { id context contextHash allowed heading isLate isOverdue signedScans { canAttach } sourceFiles { canAttach }
    copySource { offers { field } } registerRows { __typename } answeredBefore { field } comparedWith { __typename }
    newerVersion { __typename } timeline { at } threads { id } unit { above { id } letterhead { __typename } }
    due { lastDay } returned { at } draftHistory { totalCount } }`;

/** A hundred more wards of the city, each with the draft that the guarded ward has, and somebody who sees them all. */
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
  await given(app.owner).person({ login: 'greedy', roles: ['reviewer'], at: units.city });
}

/** How long somebody waits before they leave and ask again. */
const patience = 20_000;

/** Somebody who asks for everything they may see, eight times at once, while `goesOn`. Answers how often. */
export async function greedyInsider(world: GuardedCity, goesOn: () => boolean): Promise<number> {
  const greedy = await world.city.app.as('greedy');
  let asked = 0;
  const ask = async () => {
    while (goesOn()) {
      asked += 1;
      const signal = AbortSignal.timeout(patience);
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query: everything });
      const text = await greedy
        .http('/graphql', { method: 'POST', headers, body, signal })
        .then((response) => response.text())
        .catch((error: unknown) => {
          if (!signal.aborted) throw error;
        });
      // What takes too long is refused on the way.
      if (text && !/"edges"|QUERY_TOO_LARGE/.test(text)) throw new Error(text.slice(0, 500));
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  return asked;
}
