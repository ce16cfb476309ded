import { Migration } from '@mikro-orm/migrations';

/** Signing in by a provider of identities: who is who there, and sign-ins that are under way. */
export class SignInProviderMigration extends Migration {
  override name = '0031-sign-in-provider';

  override up(): void {
    this.addSql(
      `CREATE TABLE identities (
         account_id bigint NOT NULL REFERENCES accounts,
         issuer text NOT NULL,
         subject text NOT NULL,
         linked_at timestamptz NOT NULL,
         PRIMARY KEY (issuer, subject),
         UNIQUE (account_id, issuer))`,
    );
    this.addSql(
      `CREATE TABLE sign_in_flows (
         cookie_hash bytea PRIMARY KEY,
         state text NOT NULL, nonce text NOT NULL, verifier text NOT NULL,
         goes_to text NOT NULL,
         links bigint REFERENCES accounts,
         expires_at timestamptz NOT NULL)`,
    );
    this.addSql('ALTER TABLE sessions ADD COLUMN by_provider boolean NOT NULL DEFAULT false');
    this.addSql(
      `DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, DELETE ON identities, sign_in_flows TO %I', app_role()); END $$`,
    );
  }
}
