import { rows, type EntityManager } from '../platform/database.ts';

/** A unit that stands somewhere in a subtree of the territory. */
export interface StandingUnit {
  id: string;
  name: string;
  code: string | null;
  parentId: string | null;
}

/** A unit (by inner key) and all below it as they stand on a day, with outer ids. */
export function unitAndBelow(em: EntityManager, key: string, day: string): Promise<StandingUnit[]> {
  return rows<StandingUnit>(
    em,
    `WITH RECURSIVE subtree (unit_id) AS (
       SELECT $1::bigint UNION
       SELECT p.unit_id FROM subtree s JOIN unit_placements p ON p.parent_id = s.unit_id
       WHERE p.line = 'territory' AND (p.valid @> $2::date) IS TRUE)
     SELECT u.uid AS id, p.name, p.code, v.uid AS "parentId"
     FROM subtree s JOIN units u ON u.id = s.unit_id
     JOIN unit_placements p ON p.unit_id = u.id AND p.line = 'territory' AND p.valid @> $2::date
     LEFT JOIN units v ON v.id = p.parent_id`,
    [key, day],
  );
}
