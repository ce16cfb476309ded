import { Migration } from '@mikro-orm/migrations';

/** A receipt is looked for by the beginning of its checksum. */
export class ReceiptsByChecksumMigration extends Migration {
  override name = '0020-receipts-by-checksum';

  override up(): void {
    this.addSql('CREATE INDEX revisions_checksum ON revisions (checksum text_pattern_ops)');
  }
}
