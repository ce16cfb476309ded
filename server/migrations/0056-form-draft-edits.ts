import { Migration } from '@mikro-orm/migrations';

/** What was done to the draft of a form, by whom, with what undoes it: gone with the draft, bounded by the server. */
export class FormDraftEditsMigration extends Migration {
  override name = '0056-form-draft-edits';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

// A draft is seen by those who see its form's office (0009): its edits are by the same.
const ofSeenDraft = 'draft_id IN (SELECT d.id FROM form_drafts d)';

const statements = [
  `CREATE TABLE form_draft_edits (
     draft_id bigint NOT NULL REFERENCES form_drafts ON DELETE CASCADE,
     edit_revision integer NOT NULL,
     made_at timestamptz NOT NULL,
     made_by bigint NOT NULL REFERENCES accounts,
     said text NOT NULL,
     said_en text NOT NULL,
     inverse text NOT NULL,
     PRIMARY KEY (draft_id, edit_revision))`,
  'ALTER TABLE form_draft_edits ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE form_draft_edits FORCE ROW LEVEL SECURITY',
  `DO $$ BEGIN
     EXECUTE format('CREATE POLICY seen ON form_draft_edits FOR ALL TO %I USING (${ofSeenDraft}) WITH CHECK (${ofSeenDraft})', app_role());
     EXECUTE format('CREATE POLICY maintained ON form_draft_edits FOR ALL TO %I USING (true) WITH CHECK (true)', current_user);
     EXECUTE format('GRANT SELECT, INSERT, DELETE ON form_draft_edits TO %I', app_role());
   END $$`,
];
