import { Migration } from '@mikro-orm/migrations';

/**
 * A unit that was abolished and passed into no other is seen by nobody. Whoever sees all others sees all but it: policies
 * name the few units that are not seen, and no longer list those of a country for their sake.
 */
export class SeesAllButMigration extends Migration {
  override name = '0059-sees-all-but';

  override up(): void {
    this.addSql(unseen);
    for (const table of ['reports', 'revisions', 'report_events', 'facts'])
      this.addSql(
        `ALTER POLICY seen ON ${table} USING (coalesce(unit_id <> ALL ((SELECT unseen_unit_ids())::bigint[]), unit_id IN (SELECT seen_unit_ids())))`,
      );
    this.addSql('DROP FUNCTION sees_all_units()');
  }
}

// Null where the asker sees only a part: then policies list what is seen. It ends at the first place of others that somebody
// sees today, which for most who ask is the first.
const unseen = `CREATE FUNCTION unseen_unit_ids() RETURNS bigint[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $f$
   DECLARE
     today date := nullif(current_setting('app.today', true), '')::date;
     held bigint[] := ARRAY(SELECT DISTINCT h.unit_id FROM role_holdings h
       WHERE h.account_id = asking_account() AND h.line = 'territory' AND h.valid @> today
         AND EXISTS (SELECT FROM unit_placements q WHERE q.unit_id = h.unit_id AND q.kind IN ('city', 'province')));
     others bigint[];
     unseen bigint[];
   BEGIN
     IF held = '{}' OR NOT EXISTS (SELECT FROM unit_places) THEN RETURN NULL; END IF;
     others := ARRAY(SELECT a.id FROM places a WHERE a.id NOT IN (
         SELECT p.id FROM unnest(held) AS h (unit_id) JOIN places p ON p.days[array_position(p.above_ids, h.unit_id)] @> today)
       AND EXISTS (SELECT FROM unit_places w WHERE w.place_id = a.id));
     IF others = '{}' THEN RETURN '{}'; END IF;
     IF EXISTS (SELECT FROM places a, unnest(a.days) AS d (days) WHERE a.id = ANY (others) AND d.days @> today) THEN RETURN NULL; END IF;
     unseen := ARRAY(SELECT w.unit_id FROM unit_places w WHERE w.place_id = ANY (others) LIMIT 101);
     IF cardinality(unseen) > 100 THEN RETURN NULL; END IF;
     RETURN ARRAY(SELECT u.unit_id FROM unnest(unseen) AS u (unit_id) WHERE NOT EXISTS (
       SELECT FROM role_holdings h JOIN unit_closure c ON c.ancestor_id = h.unit_id AND c.line = h.line
       WHERE h.account_id = asking_account() AND h.valid @> today AND c.descendant_id = u.unit_id AND c.valid @> today));
   END $f$`;
