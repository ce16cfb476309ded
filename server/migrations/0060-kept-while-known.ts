import { Migration } from '@mikro-orm/migrations';
import { definer } from './0036-figure-rollups.ts';

/**
 * What is known of figures before any is read, and sums that were read, are kept by the server while nothing of it changes.
 * Whether that is so is told by two counts, each read in the snapshot of the question: how often what is asked about has
 * changed, and how many changes of figures came in. Nobody who writes waits for another: counts are appended, and added up
 * later.
 */
export class KeptWhileKnownMigration extends Migration {
  override name = '0060-kept-while-known';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

/** What a question about figures is prepared by, and what its groups are named by. */
const readByAll = [
  ...['forms', 'published_fields', 'plans', 'periods', 'assignments', 'role_holdings'],
  ...['units', 'unit_placements', 'unit_successions', 'unit_closure', 'unit_places', 'places', 'place_stands'],
];

const known = [
  `CREATE TABLE known_changes (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     changes bigint NOT NULL)`,
  'INSERT INTO known_changes (changes) VALUES (1)',
  `DO $$ BEGIN EXECUTE format('GRANT SELECT ON known_changes TO %I', app_role()); END $$`,
  // Once a transaction: it commits as one.
  `CREATE FUNCTION note_known() RETURNS trigger ${definer} AS $f$
   DECLARE here text := pg_current_xact_id()::text;
   BEGIN
     IF current_setting('app.noted', true) IS DISTINCT FROM here THEN
       INSERT INTO known_changes (changes) VALUES (1);
       PERFORM set_config('app.noted', here, true);
     END IF;
     RETURN NULL;
   END $f$`,
  ...readByAll.map(
    (table) => `CREATE TRIGGER note_known AFTER INSERT OR UPDATE OR DELETE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION note_known()`,
  ),
  // Which duties there are decides in which periods a form is reported; what becomes of them does not.
  `CREATE TRIGGER note_known AFTER INSERT OR DELETE ON reports FOR EACH STATEMENT EXECUTE FUNCTION note_known()`,
  `CREATE TRIGGER note_known_void AFTER UPDATE ON reports FOR EACH ROW
     WHEN (OLD.state <> NEW.state AND 'void' IN (OLD.state, NEW.state)) EXECUTE FUNCTION note_known()`,
  `CREATE TRIGGER note_known_folded AFTER DELETE ON figure_deltas FOR EACH ROW
     WHEN (OLD.coverage[1] <> 0) EXECUTE FUNCTION note_known()`,
  // Of what others append meanwhile it knows nothing, and leaves it.
  `CREATE FUNCTION add_up_known() RETURNS void ${definer} AS $f$
   BEGIN
     IF NOT pg_try_advisory_xact_lock(hashtext('add_up_known')) THEN RETURN; END IF;
     WITH gone AS (DELETE FROM known_changes RETURNING changes)
     INSERT INTO known_changes (changes) SELECT sum(changes) FROM gone HAVING count(*) > 0;
   END $f$`,
];

const figures = [
  `CREATE TABLE folded_changes (
     period_id bigint PRIMARY KEY,
     changes bigint NOT NULL)`,
  // What leaves the list was counted as waiting: the count of both together only grows.
  `CREATE FUNCTION count_folded() RETURNS trigger ${definer} AS $f$
   BEGIN
     INSERT INTO folded_changes AS had (period_id, changes) SELECT period_id, count(*) FROM folded GROUP BY period_id ORDER BY period_id
       ON CONFLICT (period_id) DO UPDATE SET changes = had.changes + excluded.changes;
     RETURN NULL;
   END $f$`,
  `CREATE TRIGGER count_folded AFTER DELETE ON figure_deltas REFERENCING OLD TABLE AS folded
     FOR EACH STATEMENT EXECUTE FUNCTION count_folded()`,
  `CREATE FUNCTION figure_changes(of_periods bigint[]) RETURNS bigint ${definer} STABLE AS $f$
   BEGIN
     RETURN (SELECT coalesce(sum(f.changes), 0) FROM folded_changes f WHERE f.period_id = ANY (of_periods))
       + (SELECT count(*) FROM figure_deltas d WHERE d.period_id = ANY (of_periods));
   END $f$`,
];

const statements = [...known, ...figures];
