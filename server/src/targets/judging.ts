import type { CountedReports } from '@ke-hoach/schema';
import type { Request } from '../people/request.ts';
import { present } from '../platform/loaders.ts';
import type { PlacedUnit } from '../plans/expected-reports.ts';
import { unitsUnderOwner } from '../plans/expected-of-plan.ts';
import { owingUnits, type OwingUnit } from './owing-units.ts';
import type { Judging } from './standings.repository.ts';
import { measureOf, type Measure } from './target-measure.ts';
import { targetsById, type TargetRow } from './targets.repository.ts';

/** A target by inner key. Reached through something the asker may see, never by a guessed id. */
export async function targetById(request: Request, id: string): Promise<TargetRow> {
  const loader = request.loaders.of<TargetRow>(async (ids) => targetsById(await request.reads.em(), ids), targetsById);
  return present(await loader.load(id), `target ${id}`);
}

/** What a target is measured by; null where its forms are asked for no more. */
export async function measureOfTarget(request: Request, target: TargetRow): Promise<Measure | null> {
  const loader = request.loaders.of<{ measure: Measure | null }>(
    (ids) =>
      each(ids, async (id) => ({
        measure: (await measureOf(await request.reads.em(), await targetById(request, id))) ?? null,
      })),
    'measures of targets',
  );
  return (await loader.load(target.targetId))!.measure;
}

/** What the standings of a target are reckoned from, read once an answer; null where nothing measures it. */
export async function judgingOf(request: Request, target: TargetRow, counted: CountedReports): Promise<Judging | null> {
  const measure = await measureOfTarget(request, target);
  return measure && { target, measure, counted, owing: await owingOf(request, target) };
}

async function owingOf(request: Request, target: TargetRow): Promise<OwingUnit[]> {
  const em = await request.reads.em();
  const placed = request.loaders.of<PlacedUnit[]>(
    (keys) => each(keys, (key) => unitsUnderOwner(em, ...(key.split(' ') as [string, string]))),
    'units placed under owners of plans',
  );
  const placedOn = async (planId: string, day: string) => (await placed.load(`${planId} ${day}`))!;
  const loader = request.loaders.of<OwingUnit[]>(
    (ids) => each(ids, async (id) => owingUnits(em, await targetById(request, id), request.clock.today, placedOn)),
    'units that owe targets',
  );
  return (await loader.load(target.targetId))!;
}

async function each<V>(keys: readonly string[], read: (key: string) => Promise<V>): Promise<Map<string, V>> {
  return new Map(await Promise.all(keys.map(async (key) => [key, await read(key)] as const)));
}
