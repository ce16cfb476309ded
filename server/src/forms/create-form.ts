import { canonicalJson, type FormDocument } from '@ke-hoach/forms';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { tidyText } from '../platform/tidy-text.ts';
import { findUnitId } from '../units/units.repository.ts';
import type { CreateFormResult } from './form-creation.type.ts';
import type { CreateFormInput } from './form.inputs.ts';
import { formKeyOf, freeFormKey, isFormKey } from './form-key.ts';
import { assertMayEditForm } from './form.policy.ts';
import { startDocument } from './start-document.ts';

/** Makes a form with a draft and no version: nobody but its designers sees it until its first version is published. */
export function createForm(request: Request, input: CreateFormInput): Promise<typeof CreateFormResult> {
  // How long it may be the form language says.
  const title = tidyText(input.title, 'input.title', Infinity);
  const titleEn = input.titleEn?.trim() ? tidyText(input.titleEn, 'input.titleEn') : null;
  if (input.key && !isFormKey(input.key)) throw problem('INVALID_INPUT', { path: 'input.key', reason: 'pattern' });
  return perform(request, { action: 'form.create', input }, async (work) => {
    const { em } = work;
    const ownerId = await findUnitId(em, input.unitId);
    if (!ownerId) throw problem('NOT_FOUND', { kind: 'Unit' });
    await assertMayEditForm(em, ownerId, 'form.create');
    const begun = await startDocument(em, { ...input, title, titleEn });
    if (!begun.ok) return { kind: 'FormRejected', issues: [...begun.issues] } as const;
    const key = input.key ?? (await freeFormKey(em, formKeyOf(title)));
    const names = { title, titleEn };
    const form = await insertForm(work, { key, ...names, purpose: input.purpose, ownerId });
    if (!form) return { kind: 'FormKeyTaken', key, suggestion: await freeFormKey(em, key) } as const;
    const draftId = await insertDraft(work, form.formId, begun.document);
    const { copyOf = null, example = null } = input.start ?? {};
    work.record(form.id, { key, title, purpose: input.purpose, draft: draftId, copyOf, example });
    return { kind: 'FormCreated', formId: form.formId, draftId, unsupported: [...begun.unsupported] } as const;
  });
}

function insertForm(
  { em }: Work,
  {
    key,
    title,
    titleEn,
    purpose,
    ownerId,
  }: { key: string; title: string; titleEn: string | null; purpose: string; ownerId: string },
) {
  return firstRow<{ formId: string; id: string }>(
    em,
    `INSERT INTO forms (key, purpose, title, title_en, owner_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (key) DO NOTHING RETURNING id::text AS "formId", uid AS id`,
    [key, purpose, title, titleEn, ownerId],
  );
}

async function insertDraft({ em, viewer, clock }: Work, formId: string, document: FormDocument): Promise<string> {
  const draft = await firstRow<{ uid: string }>(
    em,
    'INSERT INTO form_drafts (form_id, document, saved_at, saved_by) VALUES ($1, $2, $3, $4) RETURNING uid',
    [formId, canonicalJson(document), clock.now(), viewer.id],
  );
  return draft!.uid;
}
