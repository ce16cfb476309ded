import { Migration } from '@mikro-orm/migrations';

/** What stands above units is looked up once for each place, of which a country has a hundred, and not for each unit. */
export class NearestAboveMigration extends Migration {
  override name = '0049-nearest-above';

  override up(): void {
    this.addSql('DROP FUNCTION units_above(bigint[], text)');
    this.addSql(nearestAbove);
  }
}

// What of a kind stands above each place on each day: the nearest, of several the first by rank. Of what it makes itself the
// planner expects one row and would join row by row; `ROWS` tells those who join this.
const nearestAbove = `CREATE FUNCTION nearest_above(place_ids bigint[], on_days date[], of_kind text)
   RETURNS TABLE (place_id bigint, day date, uid uuid, name text, rank integer)
   LANGUAGE plpgsql STABLE ROWS 1000 SET enable_nestloop = off SET enable_mergejoin = off AS $f$
   #variable_conflict use_column
   BEGIN
     RETURN QUERY
     WITH above AS MATERIALIZED (
       SELECT p.id AS place_id, a.above_id, a.days * datemultirange(q.valid) AS days, q.name, q.rank
       FROM places p CROSS JOIN LATERAL unnest(p.above_ids, p.days) AS a (above_id, days) JOIN unit_placements q
         ON q.unit_id = a.above_id AND q.line = 'territory' AND q.kind = of_kind AND a.days && q.valid
       WHERE p.id = ANY (place_ids) AND q.kind IN ('city', 'province')),
     between AS MATERIALIZED (
       SELECT c.ancestor_id, c.descendant_id, c.valid FROM unit_closure c
       WHERE c.descendant_id = ANY (ARRAY(SELECT DISTINCT a.above_id FROM above a)) AND c.line = 'territory'
         AND c.ancestor_id = ANY (ARRAY(SELECT DISTINCT a.above_id FROM above a)) AND c.ancestor_id <> c.descendant_id),
     nearer AS MATERIALIZED (
       SELECT a.place_id, a.above_id, range_agg(b.days * datemultirange(c.valid)) AS days
       FROM above a JOIN above b ON b.place_id = a.place_id
         JOIN between c ON c.ancestor_id = a.above_id AND c.descendant_id = b.above_id
       GROUP BY a.place_id, a.above_id),
     nearest AS MATERIALIZED (
       SELECT a.place_id, a.above_id, a.days - coalesce(n.days, '{}') AS days, a.name, a.rank
       FROM above a LEFT JOIN nearer n ON n.place_id = a.place_id AND n.above_id = a.above_id),
     chosen AS MATERIALIZED (
       SELECT DISTINCT ON (n.place_id, d.day) n.place_id, d.day, n.above_id, n.name, n.rank
       FROM nearest n JOIN unnest(on_days) AS d (day) ON n.days @> d.day
       ORDER BY n.place_id, d.day, n.rank, n.above_id)
     SELECT c.place_id, c.day, u.uid, c.name, c.rank FROM chosen c JOIN units u ON u.id = c.above_id;
   END $f$`;
