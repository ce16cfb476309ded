/**
 * Does a role of the asker cover the unit in a column, perhaps one role only? Looked up unit by unit: to list what somebody
 * covers may be to list a country. `LIMIT` in a table of its own keeps PostgreSQL from turning it into that list.
 */
export const coversUnit = (column: string, role?: 'designer' | 'administrator'): string =>
  `EXISTS (SELECT FROM (SELECT FROM seen_units s WHERE s.unit_id = ${column}${role ? ` AND s.role = '${role}'` : ''} LIMIT 1) covered)`;
