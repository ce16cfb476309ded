import { rows, type EntityManager } from '../platform/database.ts';

/** Units by inner key with the names they bear or bore last: for what is kept on record. */
export async function latestNames(em: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    em,
    `SELECT n.id::text AS id, q.name FROM unnest($1::bigint[]) AS n (id) JOIN LATERAL (SELECT p.name FROM unit_placements p
       WHERE p.unit_id = n.id ORDER BY p.line = 'territory' DESC, lower(p.valid) DESC NULLS LAST LIMIT 1) q ON true`,
    [ids],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
