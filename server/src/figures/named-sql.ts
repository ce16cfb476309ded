import { UnitLine } from '@ke-hoach/schema';

/**
 * The placement `p` that names the unit of each row of `cell` on its day `as_of`, for all rows at once: the one valid
 * then, else the last before it, else the first after. It is the rule of `placementOn`, which looks up one unit at a
 * time. All placements of the unit are joined and the first in `order` is kept; of a
 * join with rows it has made itself the planner knows nothing. `keys` are the columns that tell rows of one unit,
 * period and end of data apart.
 */
export const namedSql = (keys: readonly string[]) => {
  const row = ['origin', 'period_id', 'unit_id', 'data_to', ...keys].map((column) => `cell.${column}`).join(', ');
  return {
    first: `DISTINCT ON (${row})`,
    join: `JOIN unit_placements p ON p.unit_id = cell.unit_id AND p.line = 'territory'`,
    order: `ORDER BY ${row}, p.valid @> cell.as_of DESC, lower(p.valid) <= cell.as_of DESC NULLS LAST,
      CASE WHEN lower(p.valid) <= cell.as_of THEN lower(p.valid) END DESC NULLS LAST, lower(p.valid)`,
  };
};

const lines = Object.values(UnitLine).map((line) => `'${line}'`);

/** Where a line stands among all. */
export const lineRankSql = (line: string) => `array_position(ARRAY[${lines.join(', ')}], ${line})`;

/** In which line a unit stands on a day: that of an organisation, of several the first; else in the territory alone. */
export const lineOfUnitSql = (unit: string, day: string) => `coalesce((SELECT q.line FROM unit_placements q
      WHERE q.unit_id = ${unit} AND q.line <> 'territory' AND q.valid @> ${day}
      ORDER BY ${lineRankSql('q.line')} LIMIT 1), 'territory')`;

/** The kind of a unit on a day, by the same rule, for a condition on one unit at a time. */
export const namedKindSql = (unit: string, day: string) => `(SELECT q.kind FROM unit_placements q
      WHERE q.unit_id = ${unit} AND q.line = 'territory'
      ORDER BY q.valid @> ${day} DESC, lower(q.valid) <= ${day} DESC NULLS LAST,
        CASE WHEN lower(q.valid) <= ${day} THEN lower(q.valid) END DESC NULLS LAST, lower(q.valid) LIMIT 1)`;
