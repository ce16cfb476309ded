import { Migration } from '@mikro-orm/migrations';

/** The office's library: indicators, code lists and groups of fields, and every version of them. */
export class LibraryMigration extends Migration {
  override name = '0003-library';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // The key is what forms name an indicator by; code lists and groups go by their outer id.
  `CREATE TABLE library_entries (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     owner_id bigint NOT NULL REFERENCES units,
     kind text NOT NULL CHECK (kind IN ('indicator', 'codeList', 'group')),
     key text,
     title text NOT NULL CHECK (title <> ''),
     content text NOT NULL,
     version integer NOT NULL DEFAULT 1 CHECK (version > 0),
     retired_at timestamptz,
     saved_at timestamptz NOT NULL,
     saved_by bigint REFERENCES accounts,
     CHECK ((kind = 'indicator') = (key IS NOT NULL)),
     UNIQUE (owner_id, key))`,
  'CREATE INDEX library_entries_title ON library_entries USING gin (search_key(title) gin_trgm_ops)',
  // A form keeps a copy of the version it was made with; what that version said stays readable here.
  `CREATE TABLE library_versions (
     entry_id bigint NOT NULL REFERENCES library_entries,
     number integer NOT NULL CHECK (number > 0),
     content text NOT NULL,
     saved_at timestamptz NOT NULL,
     saved_by bigint REFERENCES accounts,
     PRIMARY KEY (entry_id, number))`,
  `DO $$ BEGIN
     EXECUTE format('GRANT SELECT, INSERT, UPDATE ON library_entries TO %I', app_role());
     EXECUTE format('GRANT SELECT, INSERT ON library_versions TO %I', app_role());
   END $$`,
];
