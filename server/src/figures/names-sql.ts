/**
 * The placements that name the units of cells: rows (unit_id, as_of, name, kind, rank), for all pairs of unit and day
 * in `cell` at once. The one valid on the day, else the last before it, else the first after: the rule of
 * `placementOn`, which looks up one unit at a time.
 */
export const namesSql = `
  named AS (
    SELECT DISTINCT ON (c.unit_id, c.as_of) c.unit_id, c.as_of, p.name, p.kind, p.rank
    FROM (SELECT DISTINCT unit_id, as_of FROM cell) c
      JOIN unit_placements p ON p.unit_id = c.unit_id AND p.line = 'territory'
    ORDER BY c.unit_id, c.as_of, p.valid @> c.as_of DESC, lower(p.valid) <= c.as_of DESC NULLS LAST,
      CASE WHEN lower(p.valid) <= c.as_of THEN lower(p.valid) END DESC NULLS LAST, lower(p.valid))`;
