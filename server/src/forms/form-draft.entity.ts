import { defineEntity, p } from '@mikro-orm/core';
import { canonicalJson, type FormDocument } from '@ke-hoach/forms';

const schema = defineEntity({
  name: 'FormDraft',
  tableName: 'form_drafts',
  properties: {
    id: p.bigint('string').primary(),
    uid: p.uuid(),
    formId: p.bigint('string'),
    basedOn: p.bigint('string').nullable(),
    document: p.text(),
    editRevision: p.integer(),
    savedAt: p.datetime().columnType('timestamptz'),
    savedBy: p.bigint('string').nullable(),
  },
});

/** The one thing of a form that changes: published versions never do. */
export class FormDraft extends schema.class {
  content(): FormDocument {
    return JSON.parse(this.document) as FormDocument;
  }

  edit(document: FormDocument, by: string, at: Date): void {
    this.document = canonicalJson(document);
    this.savedBy = by;
    this.savedAt = at;
    this.editRevision += 1;
  }
}

schema.setClass(FormDraft);
export const FormDraftSchema = schema;
