import { rows, type EntityManager } from '../platform/database.ts';
import { amountText, owingUnits, type OwingUnit } from '../targets/owing-units.ts';
import { targetsOfIssuedPlans, type TargetRow } from '../targets/targets.repository.ts';
import type { TargetToFollow } from './unit-change.type.ts';

/** A preview shows at most this many. */
const shown = 200;

/** Who owes which target of an issued plan on a day. */
export type OwedTargets = { target: TargetRow; owing: OwingUnit[] }[];

export async function owedTargets(em: EntityManager, day: string): Promise<OwedTargets> {
  const owed: OwedTargets = [];
  for (const target of await targetsOfIssuedPlans(em)) owed.push({ target, owing: await owingUnits(em, target, day) });
  return owed;
}

/** Units that would owe a target for the first time, or another value than without the change. */
export async function targetsThatFollow(
  em: EntityManager,
  before: OwedTargets,
  after: OwedTargets,
  day: string,
): Promise<TargetToFollow[]> {
  const known = new Map(
    before.flatMap(({ target, owing }) =>
      owing.map(({ unitId, amount }) => [`${target.targetId} ${unitId}`, amount] as const),
    ),
  );
  const changed = after
    .flatMap(({ target, owing }) => owing.map((unit) => ({ target, ...unit })))
    .filter(({ target, unitId, amount }) => known.get(`${target.targetId} ${unitId}`) !== amount)
    .slice(0, shown);
  const names = await rows<{ id: string; name: string }>(
    em,
    `SELECT n.id::text AS id, q.name FROM unnest($1::bigint[]) AS n (id) JOIN LATERAL (SELECT p.name FROM unit_placements p
       WHERE p.unit_id = n.id ORDER BY p.line = 'territory' DESC, p.valid @> $2::date DESC LIMIT 1) q ON true`,
    [[...new Set(changed.map(({ unitId }) => unitId))], day],
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return changed.map(({ target, unitId, amount }) => ({
    ...{ title: target.title, titleEn: target.titleEn, afterMerger: target.afterMerger },
    ...{ unitName: nameOf.get(unitId) ?? '', owed: amountText(amount) },
  }));
}
