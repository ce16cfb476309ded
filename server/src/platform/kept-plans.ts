/**
 * Statements of which every connection keeps the plan. Planning takes longer than most of ours run; but a plan takes
 * memory in each connection, and one that is kept knows nothing of the values: so only what is asked by every request,
 * and finds its rows by key, is marked.
 */
const names = new Map<string, string>();
const most = 200;

/** Marks a statement, and answers it. */
export function keepPlan(sql: string): string {
  if (!names.has(sql) && names.size < most) names.set(sql, `kept_${names.size}`);
  return sql;
}

const asked = new Map<string, number>();
/** So often a text is asked before its plan is worth keeping. */
const often = 3;
/** Texts that are counted; the one asked first is forgotten first. */
const counted = 500;

/** Marks a statement whose text is made for its question, once the same has been asked several times. */
export function keepPlanOnceAskedOften(sql: string): string {
  if (names.has(sql)) return sql;
  const times = (asked.get(sql) ?? 0) + 1;
  asked.delete(sql);
  if (times >= often) return keepPlan(sql);
  if (asked.size >= counted) asked.delete(asked.keys().next().value!);
  asked.set(sql, times);
  return sql;
}

/** The name by which a statement is kept; undefined for one that is planned anew each time. */
export const planKeptAs = (sql: string): string | undefined => names.get(sql);
