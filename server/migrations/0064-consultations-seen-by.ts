import { Migration } from '@mikro-orm/migrations';

/** Who of a unit has seen what became of its answer to a plan: it is then told to nobody of the unit any more. */
export class ConsultationsSeenByMigration extends Migration {
  override name = '0064-consultations-seen-by';

  override up(): void {
    this.addSql('ALTER TABLE plan_consultations ADD COLUMN seen_by bigint REFERENCES accounts');
    this.addSql('UPDATE plan_consultations SET seen_by = answered_by WHERE seen_at = answered_at');
  }
}
