/**
 * The placement `p` that names the unit of each row of `cell` on its day `as_of`, for all rows at once: the one valid
 * then, else the last before it, else the first after. It is the rule of `placementOn`, which looks up one unit at a
 * time. All placements of the unit are joined and the first in `order` is kept; of a
 * join with rows it has made itself the planner knows nothing.
 */
export const namedSql = {
  first: 'DISTINCT ON (cell.origin, cell.period_id, cell.unit_id)',
  join: `JOIN unit_placements p ON p.unit_id = cell.unit_id AND p.line = 'territory'`,
  order: `ORDER BY cell.origin, cell.period_id, cell.unit_id, p.valid @> cell.as_of DESC,
      lower(p.valid) <= cell.as_of DESC NULLS LAST,
      CASE WHEN lower(p.valid) <= cell.as_of THEN lower(p.valid) END DESC NULLS LAST, lower(p.valid)`,
};
