import type { CountedReports } from '@ke-hoach/schema';
import type { Request } from '../people/request.ts';
import { rows } from '../platform/database.ts';
import { measureOfTarget } from './judging.ts';
import { decidedOn, owingUnits, placedAmong } from './owing-units.ts';
import { standingsOf, type StandingRow } from './standings.repository.ts';
import { targetsAbove } from './targets.repository.ts';

/** How the asker's own units stand to the targets of issued plans: those for which they fill, approve or sign. */
export async function ownStandings(
  request: Request,
  counted: CountedReports,
): Promise<(StandingRow & { targetId: string })[]> {
  const em = await request.reads.em();
  const held = await rows<{ id: string }>(
    em,
    `SELECT DISTINCT s.unit_id::text AS id FROM seen_units s
     WHERE s.own AND s.role IN ('reporter', 'leader', 'deputyLeader', 'signatory')`,
  );
  if (held.length === 0) return [];
  const own = held.map(({ id }) => id);
  const { today } = request.clock;
  const placedOn = placedAmong(em, own);
  const standings: (StandingRow & { targetId: string })[] = [];
  for (const target of await targetsAbove(em, own)) {
    const measure = await measureOfTarget(request, target);
    const owing = await owingUnits(em, target, today, placedOn);
    if (!measure || owing.length === 0) continue;
    const asked = { state: null, search: null, asOf: decidedOn(target, today), offset: 0, size: null };
    const { found } = await standingsOf(em, { target, measure, owing, counted }, asked);
    standings.push(...found.map((row) => ({ ...row, targetId: target.targetId })));
  }
  return standings;
}
