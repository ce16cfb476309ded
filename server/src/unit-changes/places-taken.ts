import type { UnitLine } from '@ke-hoach/schema';
import { firstRow } from '../platform/database.ts';
import { UnitRefusal, type ChangeWork, type NamedUnit } from './change-work.ts';

/** Refuses a code or a sibling's name that another unit still has after the whole batch, from the day on. */
export function assertFreeInTheEnd(work: ChangeWork, unit: NamedUnit, wish: Place): void {
  work.checks.push({ change: work.change, run: () => assertFree(work, unit, wish) });
}

interface Place {
  line: UnitLine;
  parentKey: string | null;
  name: string;
  code: string | null;
  on: string;
}

async function assertFree({ em }: ChangeWork, unit: NamedUnit, wish: Place): Promise<void> {
  const taken = await firstRow<{ code: boolean; name: boolean }>(
    em,
    `SELECT EXISTS (SELECT FROM unit_placements p WHERE p.code = $2 AND p.unit_id <> $1 AND p.valid && daterange($3::date, NULL)) AS code,
       EXISTS (SELECT FROM unit_placements p WHERE p.line = $4 AND p.parent_id IS NOT DISTINCT FROM $5::bigint AND p.unit_id <> $1
         AND lower(p.name) = lower($6) AND p.valid && daterange($3::date, NULL)) AS name`,
    [unit.key, wish.code, wish.on, wish.line, wish.parentKey, wish.name],
  );
  if (taken?.code) throw new UnitRefusal('codeTaken', unit.id);
  if (taken?.name) throw new UnitRefusal('nameTaken', unit.id);
}

/** Refuses a parent that is the unit itself or stands below it on the day. */
export async function assertNotBelow(
  { em }: ChangeWork,
  unit: NamedUnit,
  parent: NamedUnit,
  { line, on }: { line: UnitLine; on: string },
): Promise<void> {
  const below = await firstRow(
    em,
    `WITH RECURSIVE above (unit_id) AS (
       SELECT $2::bigint UNION
       SELECT p.parent_id FROM above a JOIN unit_placements p ON p.unit_id = a.unit_id
       WHERE p.line = $3 AND (p.valid @> $4::date) IS TRUE AND p.parent_id IS NOT NULL)
     SELECT 1 FROM above WHERE unit_id = $1`,
    [unit.key, parent.key, line, on],
  );
  if (below) throw new UnitRefusal('cycle', unit.id);
}
