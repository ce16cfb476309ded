import { Migration } from '@mikro-orm/migrations';
import { definer } from './0036-figure-rollups.ts';

/**
 * Which places are seen from a city or province is kept from day to day, and no longer found out from the days of every place
 * for each table that a statement reads.
 */
export class PlacesInSightMigration extends Migration {
  override name = '0068-places-in-sight';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // From \`since\` until the day before \`until\` these places are below the unit, or are it.
  `CREATE TABLE place_sights (
     above_id bigint NOT NULL,
     since date NOT NULL,
     until date NOT NULL,
     place_ids bigint[] NOT NULL,
     PRIMARY KEY (above_id, since))`,
  `DO $$ BEGIN EXECUTE format('GRANT SELECT ON place_sights TO %I', app_role()); END $$`,
  `CREATE FUNCTION see_places(from_units bigint[]) RETURNS void ${definer} AS $f$
   BEGIN
     DELETE FROM place_sights WHERE above_id = ANY (from_units);
     INSERT INTO place_sights (above_id, since, until, place_ids)
       WITH span AS MATERIALIZED (
         SELECT a.above_id, p.id, coalesce(lower(d.days), '-infinity') AS since, coalesce(upper(d.days), 'infinity') AS until
         FROM places p CROSS JOIN LATERAL unnest(p.above_ids, p.days) AS a (above_id, days) CROSS JOIN LATERAL unnest(a.days) AS d (days)
         WHERE a.above_id = ANY (from_units)),
       cut AS (
         SELECT above_id, day AS since, lead(day, 1, 'infinity') OVER (PARTITION BY above_id ORDER BY day) AS until
         FROM (SELECT above_id, since AS day FROM span UNION SELECT above_id, until FROM span WHERE until < 'infinity') c)
       SELECT c.above_id, c.since, c.until, array_agg(DISTINCT s.id) FROM cut c
         JOIN span s ON s.above_id = c.above_id AND s.since <= c.since AND c.since < s.until
       GROUP BY c.above_id, c.since, c.until;
   END $f$`,
  'REVOKE EXECUTE ON FUNCTION see_places(bigint[]) FROM public',
  ...['INSERT', 'UPDATE', 'DELETE'].flatMap((event) => {
    const changed = event === 'UPDATE' ? ['before', 'after'] : [event === 'INSERT' ? 'after' : 'before'];
    const tables = changed.map((name) => `${name === 'before' ? 'OLD' : 'NEW'} TABLE AS ${name}`).join(' ');
    const rows = changed.map((name) => `SELECT unnest(above_ids) FROM ${name}`).join(' UNION ');
    const name = `see_places_after_${event.toLowerCase()}`;
    return [
      `CREATE FUNCTION ${name}() RETURNS trigger ${definer} AS $f$
       BEGIN
         PERFORM see_places(ARRAY(${rows}));
         RETURN NULL;
       END $f$`,
      `CREATE TRIGGER ${name} AFTER ${event} ON places REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
    ];
  }),
  'SELECT see_places(ARRAY(SELECT unnest(above_ids) FROM places))',
  `CREATE OR REPLACE FUNCTION seen_place_ids() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 AS $f$
   DECLARE today date := nullif(current_setting('app.today', true), '')::date;
   BEGIN
     RETURN QUERY SELECT unnest(s.place_ids) FROM role_holdings h
         JOIN place_sights s ON s.above_id = h.unit_id AND s.since <= today AND today < s.until
       WHERE h.account_id = asking_account() AND h.line = 'territory' AND h.valid @> today
       UNION ALL SELECT p.id FROM accounts a CROSS JOIN places p WHERE a.id = asking_account() AND a.is_system;
   END $f$`,
];
