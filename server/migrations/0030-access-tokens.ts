import { Migration } from '@mikro-orm/migrations';

/** Access tokens: hashes of what a program of somebody's asks with, read to find out who asks, as sessions are. */
export class AccessTokensMigration extends Migration {
  override name = '0030-access-tokens';

  override up(): void {
    this.addSql(
      `CREATE TABLE access_tokens (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
         account_id bigint NOT NULL REFERENCES accounts,
         name text NOT NULL,
         scopes text[] NOT NULL,
         token_hash bytea NOT NULL UNIQUE,
         created_at timestamptz NOT NULL,
         expires_at timestamptz NOT NULL,
         last_used_at timestamptz,
         CHECK (expires_at <= created_at + interval '366 days'))`,
    );
    this.addSql('CREATE INDEX access_tokens_account ON access_tokens (account_id, id)');
    this.addSql(
      `DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON access_tokens TO %I', app_role()); END $$`,
    );
  }
}
