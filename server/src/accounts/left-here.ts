/**
 * Was the only role on record of the account `a` taken back on its first day, at a unit that the asker administers? A
 * condition for SQL; it says nothing of whoever has held a role since.
 */
export const leftHere = "EXISTS (SELECT FROM seen_units s WHERE s.unit_id = a.left_at AND s.role = 'administrator')";
