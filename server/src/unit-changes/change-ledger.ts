import { rows, type EntityManager } from '../platform/database.ts';

/** Tables whose rows a change of units touches. All have an `id`. */
export type ChangedTable = 'units' | 'unit_placements' | 'unit_successions' | 'role_holdings' | 'plan_owners';

type Cells = Record<string, string | number | null>;

/** What was done to one row. Without `before` the row was made. */
export interface Step {
  table: ChangedTable;
  id: string;
  before?: Cells;
  after?: Cells;
}

/** Column names are written in this folder only; values are always parameters. */
const assignments = (cells: Cells, from: number) =>
  Object.keys(cells)
    .map((column, index) => `${column} = $${index + from}`)
    .join(', ');

/** Writes rows and remembers each step, so that a batch of changes can be taken back as a whole. */
export class ChangeLedger {
  readonly steps: Step[] = [];
  readonly #em: EntityManager;

  constructor(em: EntityManager) {
    this.#em = em;
  }

  async insert(table: ChangedTable, cells: Cells): Promise<string> {
    const columns = Object.keys(cells);
    const marks = columns.map((_, index) => `$${index + 1}`);
    const [made] = await rows<{ id: string }>(
      this.#em,
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks.join(', ')}) RETURNING id::text AS id`,
      Object.values(cells),
    );
    this.steps.push({ table, id: made!.id });
    return made!.id;
  }

  async update(table: ChangedTable, id: string, before: Cells, after: Cells): Promise<void> {
    await rows(this.#em, `UPDATE ${table} SET ${assignments(after, 2)} WHERE id = $1`, [id, ...Object.values(after)]);
    this.steps.push({ table, id, before, after });
  }
}

/** Takes steps back, the last first. Answers the first whose row is no longer as the steps left it; null when all are. */
export async function takeBack(em: EntityManager, steps: readonly Step[]): Promise<Step | null> {
  for (const step of steps.toReversed()) {
    const { table, id, before, after } = step;
    const values = before && after ? [id, ...Object.values(before), ...Object.values(after)] : [id];
    const same = (cells: Cells, from: number) =>
      Object.keys(cells).map((column, index) => `${column} IS NOT DISTINCT FROM $${index + from}`);
    const sql =
      before && after
        ? `UPDATE ${table} SET ${assignments(before, 2)}
           WHERE id = $1 AND ${same(after, 2 + Object.keys(before).length).join(' AND ')} RETURNING id`
        : `DELETE FROM ${table} WHERE id = $1 RETURNING id`;
    if ((await rows(em, sql, values)).length === 0) return step;
  }
  return null;
}
