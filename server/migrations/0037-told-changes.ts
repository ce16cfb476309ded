import { Migration } from '@mikro-orm/migrations';

/**
 * Whoever folds tells which periods of which plans have new figures (channel `figures`). Those who hand in do not: NOTIFY
 * takes a lock of the whole cluster until its commit is on disk, and they would wait for each other.
 */
export class ToldChangesMigration extends Migration {
  override name = '0037-told-changes';

  override up(): void {
    this.addSql(
      `CREATE FUNCTION tell_folded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $f$
       BEGIN
         PERFORM pg_notify('figures', json_build_object('plan', p.uid, 'period', t.uid)::text)
         FROM (SELECT DISTINCT period_id FROM folded) f JOIN periods t ON t.id = f.period_id JOIN plans p ON p.id = t.plan_id;
         RETURN NULL;
       END $f$`,
    );
    this.addSql(
      `CREATE TRIGGER tell_folded AFTER DELETE ON figure_deltas REFERENCING OLD TABLE AS folded
       FOR EACH STATEMENT EXECUTE FUNCTION tell_folded()`,
    );
  }
}
