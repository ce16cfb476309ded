import { rows, type EntityManager } from '../platform/database.ts';

/** A unit that a batch made, and one that the batch passed into it. */
interface Made {
  made: string;
  from: string | null;
}

/**
 * Units that a batch made end with it when it is taken back. Where a plan chose one of them (tất cả xã, phường trừ Phường
 * Bàn Thạch) it means the units it was made of again, as they do who came before it. To be asked before the steps are taken
 * back; answers the plans' titles.
 */
export async function chooseAsBefore(em: EntityManager, made: readonly string[]): Promise<string[]> {
  const came = await rows<Made>(
    em,
    `WITH RECURSIVE came (made, unit) AS (SELECT id, id FROM unnest($1::bigint[]) AS id
       UNION SELECT c.made, s.from_unit FROM came c JOIN unit_successions s ON s.to_unit = c.unit
       WHERE c.unit = ANY ($1::bigint[]))
     SELECT made::text AS made, CASE WHEN unit <> ALL ($1::bigint[]) THEN unit::text END AS "from" FROM came`,
    [made],
  );
  const pairs = [came.map((one) => one.made), came.map((one) => one.from)];
  const changed = new Set<string>();
  for (const table of ['assignments', 'plan_tasks', 'targets']) {
    const chosen = (column: string) => `${column} = ARRAY(
      SELECT unit FROM unnest(${column}) AS unit WHERE unit <> ALL ($1::bigint[])
      UNION SELECT c."from" FROM unnest(${column}) AS unit JOIN came c ON c.made = unit WHERE c."from" IS NOT NULL ORDER BY 1)`;
    const plans = await rows<{ plan: string }>(
      em,
      `WITH came AS (SELECT * FROM unnest($1::bigint[], $2::bigint[]) AS w (made, "from"))
       UPDATE ${table} SET ${chosen('except_units')}, ${chosen('also_units')}
       WHERE except_units && $1::bigint[] OR also_units && $1::bigint[] RETURNING plan_id::text AS plan`,
      pairs,
    );
    for (const { plan } of plans) changed.add(plan);
  }
  const plans = await rows<{ title: string }>(
    em,
    `WITH changed AS (UPDATE plans SET edit_revision = edit_revision + 1 WHERE id = ANY ($1::bigint[]) RETURNING title, year, id)
     SELECT title FROM changed ORDER BY year, id`,
    [[...changed]],
  );
  return plans.map(({ title }) => title);
}
