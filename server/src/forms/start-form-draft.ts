import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { firstRow, type EntityManager } from '../platform/database.ts';
import { assertMayEditForm } from './form.policy.ts';
import type { StartFormDraftInput } from './form.inputs.ts';
import { draftsOf, findForm, latestVersion } from './forms.repository.ts';

/** Begins a draft on the latest version. A form has one draft at a time: two designers work on the same. */
export function startFormDraft(
  request: Request,
  input: StartFormDraftInput,
): Promise<{ formId: string; draftId: string }> {
  return perform(request, { action: 'form.startDraft', input }, async ({ em, viewer, clock, record }) => {
    const form = await findForm(em, input.formId);
    if (!form) throw problem('NOT_FOUND', { kind: 'Form' });
    await assertMayEditForm(em, form.ownerId, 'form.startDraft');
    const base = await latestVersion(em, form.formId);
    // A form without a version has a draft from its first day.
    if (!base) throw await draftExists(em, form.formId);
    const started = await firstRow<{ uid: string }>(
      em,
      `INSERT INTO form_drafts (form_id, based_on, document, saved_at, saved_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (form_id) DO NOTHING RETURNING uid`,
      [form.formId, base.versionId, base.document, clock.now(), viewer.id],
    );
    if (!started) throw await draftExists(em, form.formId);
    record(form.id, { draft: started.uid, basedOn: base.number });
    return { formId: form.formId, draftId: started.uid };
  });
}

async function draftExists(em: EntityManager, formId: string) {
  const draft = (await draftsOf(em, [formId])).get(formId);
  return problem('FORM_DRAFT_EXISTS', { draftId: draft?.id ?? '' });
}
