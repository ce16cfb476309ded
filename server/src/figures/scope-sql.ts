import type { UnitLine } from '@ke-hoach/schema';

const placed = (unit: string, date: string) => `EXISTS (SELECT 1 FROM unit_placements q
  WHERE q.unit_id = ${unit} AND q.line = 'territory' AND q.valid @> ${date})`;

/** The bound parameters a scope reads. */
interface ScopeParams {
  /** Outer ids of the units asked for, text[]. */
  units: string;
  /** Inner ids of the periods, bigint[]. */
  periods: string;
  today: string;
  /** Beside the territory: what stands below a body of an organisation stands there in its line only. */
  line: UnitLine;
}

/** A way down in the closure `c`. */
const below = (line: UnitLine) =>
  line === 'territory' ? `c.line = 'territory'` : `c.line IN ('territory', '${line}')`;

/**
 * Which units belong to the units asked for, period by period: their subtree as of the period's end of data. Today's
 * subtree, with its predecessors, adds what that day did not know yet: a unit founded since, and units gone since.
 */
export const scopeSql = (name: string, { units, periods, today, line }: ScopeParams) => `
  ${name} AS (
    SELECT DISTINCT c.descendant_id AS unit_id, t.id AS period_id
    FROM units a JOIN unit_closure c ON c.ancestor_id = a.id AND ${below(line)}
      JOIN periods t ON t.id = ANY (${periods})
    WHERE a.uid::text = ANY (${units}) AND (c.valid @> t.data_to OR c.valid @> ${today}
      AND (NOT ${placed('a.id', 't.data_to')} OR NOT ${placed('c.descendant_id', today)})))`;

/** The units of today that belong to the units asked for. */
export const scopeTodaySql = ({ units, today, line }: Omit<ScopeParams, 'periods'>) => `
  scope_today AS (
    SELECT DISTINCT c.descendant_id AS unit_id FROM units a JOIN unit_closure c ON c.ancestor_id = a.id AND ${below(line)}
    WHERE a.uid::text = ANY (${units}) AND c.valid @> ${today})`;
