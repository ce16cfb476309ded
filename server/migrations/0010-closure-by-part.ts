import { Migration } from '@mikro-orm/migrations';

/** What a right covers is reckoned anew only for the units that a change reaches, upwards from each of them. */
export class ClosureByPartMigration extends Migration {
  override name = '0010-closure-by-part';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const placed = (unit: string, line: string) =>
  `(SELECT range_agg(q.valid) FROM unit_placements q WHERE q.unit_id = ${unit} AND q.line = ${line})`;

const statements = [
  'CREATE INDEX unit_placements_unit ON unit_placements (unit_id, line)',
  // Whatever a changed place or succession reaches lies below it in some line, on some day. For each of those units all
  // ways up are followed, with the days on which each step holds; an ancestor counts while it stands in the line itself.
  // A predecessor is reached on the days since the succession on which it does not stand in the line.
  `CREATE FUNCTION refresh_unit_closure(changed bigint[]) RETURNS void LANGUAGE plpgsql AS $f$
   DECLARE affected bigint[];
   BEGIN
     WITH RECURSIVE below (unit_id) AS (
       SELECT unnest(changed)
       UNION
       SELECT step.unit FROM below b CROSS JOIN LATERAL (
         SELECT p.unit_id AS unit FROM unit_placements p WHERE p.parent_id = b.unit_id
         UNION ALL
         SELECT s.from_unit FROM unit_successions s WHERE s.to_unit = b.unit_id) step)
     SELECT array_agg(unit_id) INTO affected FROM below;
     DELETE FROM unit_closure WHERE descendant_id = ANY (affected);
     INSERT INTO unit_closure (line, ancestor_id, descendant_id, own, valid)
     WITH RECURSIVE up (line, ancestor, descendant, own, days) AS (
       SELECT l.line, d, d, true, '{(,)}'::datemultirange
       FROM (SELECT DISTINCT line FROM unit_placements) l, unnest(affected) d
       UNION
       SELECT u.line, step.unit, u.descendant, u.own AND step.own, u.days * step.days
       FROM up u CROSS JOIN LATERAL (
         SELECT p.parent_id AS unit, false AS own, datemultirange(p.valid) AS days FROM unit_placements p
         WHERE p.unit_id = u.ancestor AND p.line = u.line AND p.parent_id IS NOT NULL
         UNION ALL
         SELECT s.to_unit, true, datemultirange(daterange(s.effective, NULL)) - coalesce(${placed('u.ancestor', 'u.line')}, '{}')
         FROM unit_successions s WHERE s.from_unit = u.ancestor) step
       WHERE NOT isempty(u.days * step.days)),
     ways AS (
       SELECT line, ancestor, descendant, own, range_agg(day) AS days FROM up, unnest(days) day
       WHERE ancestor <> descendant GROUP BY line, ancestor, descendant, own)
     SELECT w.line, w.ancestor, w.descendant, w.own, unnest(w.days * ${placed('w.ancestor', 'w.line')}) FROM ways w
     UNION ALL
     SELECT DISTINCT line, unit_id, unit_id, true, daterange(NULL, NULL) FROM unit_placements
     WHERE unit_id = ANY (affected);
   END $f$`,
  `CREATE OR REPLACE FUNCTION rebuild_unit_closure() RETURNS void LANGUAGE plpgsql AS $f$
   BEGIN
     DELETE FROM unit_closure;
     PERFORM refresh_unit_closure(ARRAY(SELECT id FROM units));
   END $f$`,
  'SELECT rebuild_unit_closure()',
];
