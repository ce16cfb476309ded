import { rows, type EntityManager } from '../platform/database.ts';

type DocumentRow = Record<string, unknown> & { _id: string };

/** What an issued plan keeps in tables of its own, by row id: each target names the columns it takes. */
export const projections = [
  {
    table: 'plan_tasks',
    from: 'tasks',
    columns: {
      ...{ code: 'code', content: 'content', lead: 'lead', cooperating: 'cooperating', deadline: 'deadline' },
      ...{ cited_at: 'citedAt', due_on: 'dueOn' },
    },
  },
  {
    table: 'plan_bases',
    from: 'bases',
    columns: { type: 'type', number: 'number', issued_on: 'date', issuer: 'issuer', subject: 'subject' },
  },
  { table: 'plan_recipients', from: 'recipients', columns: { name: 'name' } },
] as const;

/**
 * Projects tasks, legal bases and recipients of a plan's document into tables with foreign keys, on issue and after each
 * amendment. A task that an amendment takes away is kept aside, as what units reported of it hangs on it.
 */
export async function projectPlan(em: EntityManager, planId: string, document: string): Promise<void> {
  const answers = JSON.parse(document) as Record<string, unknown>;
  for (const { table, from, columns } of projections) {
    const names = Object.keys(columns);
    const documentRows = (answers[from] ?? []) as DocumentRow[];
    const kept = documentRows.map(({ _id }) => _id);
    const gone = table === 'plan_tasks' ? `UPDATE plan_tasks SET withdrawn = true` : `DELETE FROM ${table}`;
    await rows(em, `${gone} WHERE plan_id = $1 AND NOT row = ANY ($2::uuid[])`, [planId, kept]);
    const back = table === 'plan_tasks' ? ', withdrawn = false' : '';
    for (const [position, row] of documentRows.entries()) {
      const values = Object.values(columns).map((key) => row[key] ?? null);
      const marks = values.map((_, index) => `$${index + 4}`);
      const again = names.map((name) => `${name} = EXCLUDED.${name}`);
      await rows(
        em,
        `INSERT INTO ${table} (plan_id, row, position, ${names.join(', ')}) VALUES ($1, $2, $3, ${marks.join(', ')})
         ON CONFLICT (plan_id, row) DO UPDATE SET position = EXCLUDED.position, ${again.join(', ')}${back}`,
        [planId, row._id, position, ...values],
      );
    }
  }
}
