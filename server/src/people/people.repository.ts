import type { Role } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../platform/database.ts';

export interface PersonRow {
  key: string;
  id: string;
  name: string;
  title: string | null;
}

/** People by inner key. */
export async function peopleById(em: EntityManager, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const found = await rows<PersonRow>(
    em,
    `SELECT id::text AS key, uid AS id, name, title FROM accounts WHERE id = ANY ($1::bigint[])`,
    [ids],
  );
  return new Map(found.map((row) => [row.key, row]));
}

export interface DemoCardRow {
  key: string;
  name: string;
  title: string;
  unitName: string;
  role: Role;
}

/** The role cards with the unit each person works at on the day. */
export async function demoCards(em: EntityManager, today: string): Promise<DemoCardRow[]> {
  return rows<DemoCardRow>(
    em,
    `SELECT a.demo_card AS key, a.name, coalesce(a.title, '') AS title, h.role, p.name AS "unitName"
     FROM accounts a
     JOIN LATERAL (SELECT * FROM role_holdings h WHERE h.account_id = a.id AND h.valid @> $1::date ORDER BY h.id LIMIT 1) h ON true
     JOIN LATERAL (SELECT name FROM unit_placements p WHERE p.unit_id = h.unit_id AND p.line = 'territory'
       ORDER BY p.valid @> $1::date DESC, lower(p.valid) DESC LIMIT 1) p ON true
     WHERE a.demo_card IS NOT NULL AND a.active ORDER BY a.demo_rank`,
    [today],
  );
}
