import type pg from 'pg';
import type { Ids } from './guarded-city.ts';

/** Units that lead a plan, have handed something in, or were made by somebody here. */
const unitsWritten = `SELECT uid FROM units WHERE id IN (SELECT unit_id FROM plan_owners UNION SELECT unit_id FROM revisions
  UNION SELECT max(id) FROM units)`;

/** Where the ids stand that operations are asked about. */
const sources: Record<keyof Ids, string> = {
  ...{ report: 'SELECT uid FROM reports', handedIn: 'SELECT uid FROM reports' },
  ...{ snapshot: 'SELECT uid FROM draft_snapshots', file: 'SELECT uid FROM files' },
  ...{ field: 'SELECT DISTINCT field FROM cell_threads', thread: 'SELECT uid FROM cell_threads' },
  ...{ version: 'SELECT uid FROM form_versions', form: 'SELECT uid FROM forms', planType: 'SELECT uid FROM forms' },
  ...{ formDraft: 'SELECT uid FROM form_drafts', entry: 'SELECT uid FROM library_entries' },
  ...{ unit: unitsWritten, city: unitsWritten },
  ...{ account: 'SELECT uid FROM accounts', otherAccount: 'SELECT uid FROM accounts' },
  ...{ role: 'SELECT uid FROM role_holdings', batch: 'SELECT uid FROM unit_changes' },
  ...{ assignment: 'SELECT uid FROM assignments', target: 'SELECT uid FROM targets' },
  ...{ plan: 'SELECT uid FROM plans', planDraft: 'SELECT uid FROM plans' },
  task: `SELECT row FROM plan_tasks WHERE 'ward' = ANY(unit_kinds)`,
  ...{ dashboard: 'SELECT uid FROM dashboards', savedQuestion: 'SELECT uid FROM saved_questions' },
  planConsulted: 'SELECT uid FROM plans',
  sheet: 'SELECT uid FROM past_batches',
  // Nobody is to end their own session before they have asked for everything.
  session: `SELECT uid FROM sessions WHERE account_id = (SELECT id FROM accounts WHERE login = 'an-xuan')`,
  ...{ token: 'SELECT uid FROM access_tokens', handover: 'SELECT uid FROM handovers' },
  receipt: `SELECT r.plan_year || '-' || r.id || '-' || v.number FROM reports r JOIN revisions v ON v.report_id = r.id`,
};

export type AllIds = Record<keyof Ids, readonly string[]>;

export async function allThereIs(owner: pg.Client): Promise<AllIds> {
  const all = {} as Record<keyof Ids, string[]>;
  for (const of of Object.keys(sources) as (keyof Ids)[]) {
    const { rows } = await owner.query({ text: sources[of], rowMode: 'array' });
    all[of] = rows.map(([id]) => String(id));
  }
  return all;
}

/** What is made of ids, of so many that each thing there is of what it takes is among them. */
export function overAll<T>(make: (ids: Ids) => T, all: AllIds): T[] {
  const takes = new Set<keyof Ids>();
  const turn = (at: number) =>
    make(new Proxy({} as Ids, { get: (_, of: keyof Ids) => (takes.add(of), all[of][at % all[of].length]) }));
  const first = turn(0);
  const most = Math.max(1, ...[...takes].map((of) => all[of].length));
  return [first, ...Array.from({ length: most - 1 }, (_, at) => turn(at + 1))];
}
