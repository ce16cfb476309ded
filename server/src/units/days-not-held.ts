import { rows, type EntityManager } from '../platform/database.ts';

/** Whose role at which unit. Keys are inner. */
export interface RoleAtUnit {
  account: string;
  unit: string;
  role: string;
  line: string;
}

/** The parts of a range of days (PostgreSQL's text) on which somebody does not hold the role at the unit, in order. */
export async function daysNotHeld(em: EntityManager, wish: RoleAtUnit, days: string): Promise<string[]> {
  const found = await rows<{ days: string }>(
    em,
    `SELECT unnest(datemultirange($5::daterange) - coalesce(range_agg(valid), '{}'::datemultirange))::text AS days
     FROM role_holdings WHERE account_id = $1 AND unit_id = $2 AND role = $3 AND line = $4`,
    [wish.account, wish.unit, wish.role, wish.line, days],
  );
  return found.map((part) => part.days);
}
