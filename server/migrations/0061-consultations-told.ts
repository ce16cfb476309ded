import { Migration } from '@mikro-orm/migrations';

/**
 * A unit that is asked about a plan is told by which day, and what became of its answer until it has seen it; pages that are
 * open hear of answers and remarks (channel `figures`, without a period). They are few: nobody waits long for the lock.
 */
export class ConsultationsToldMigration extends Migration {
  override name = '0061-consultations-told';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `ALTER TABLE plan_consultations ADD COLUMN answer_by date, ADD COLUMN seen_at timestamptz, ADD COLUMN seen_state text`,
  // What is over when this comes is no news.
  `UPDATE plan_consultations k SET seen_state = p.state FROM plans p WHERE p.id = k.plan_id`,
  `ALTER TABLE plan_comments ADD COLUMN from_office boolean NOT NULL DEFAULT false`,
  `UPDATE plan_comments c SET from_office = true WHERE NOT EXISTS (
     SELECT FROM role_holdings h WHERE h.account_id = c.account_id AND h.unit_id = c.unit_id)`,
  `CREATE FUNCTION tell_consulted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $f$
     BEGIN
       PERFORM pg_notify('figures', json_build_object('plan', p.uid, 'period', '')::text) FROM plans p WHERE p.id = NEW.plan_id;
       RETURN NULL;
     END $f$`,
  `CREATE TRIGGER tell_answered AFTER UPDATE OF answered_at ON plan_consultations
     FOR EACH ROW EXECUTE FUNCTION tell_consulted()`,
  `CREATE TRIGGER tell_remarked AFTER INSERT ON plan_comments FOR EACH ROW EXECUTE FUNCTION tell_consulted()`,
];
