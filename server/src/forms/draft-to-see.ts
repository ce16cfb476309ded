import { parseForm, type Form } from '@ke-hoach/forms';
import type { EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { assertMayEditForm } from './form.policy.ts';
import { draftsOf, findFormOfDraft, type DraftRow, type FormRow } from './forms.repository.ts';
import { publishedVersion } from './published-version.ts';

/** A draft with what it stands on, for somebody who may edit its form. */
export interface DraftToSee {
  form: FormRow;
  draft: DraftRow;
  /** The version it is based on; null for a form that was never published. */
  before: Form | null;
  /** The draft read; null while it has mistakes. */
  after: Form | null;
}

/** The draft for somebody who may edit its form; others are refused as they are by its commands. */
export async function draftToSee(em: EntityManager, draftId: string, command: string): Promise<DraftToSee> {
  const form = await findFormOfDraft(em, draftId);
  if (!form) throw problem('NOT_FOUND', { kind: 'FormDraft' });
  await assertMayEditForm(em, form.ownerId, command);
  const draft = (await draftsOf(em, [form.formId])).get(form.formId);
  if (!draft) throw problem('NOT_FOUND', { kind: 'FormDraft' });
  const parsed = parseForm(JSON.parse(draft.document));
  return {
    form,
    draft,
    before: draft.basedOnId ? (await publishedVersion(em, draft.basedOnId)).form : null,
    after: parsed.ok ? parsed.form : null,
  };
}
