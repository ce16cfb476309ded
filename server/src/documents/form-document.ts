import { parseForm, type Form, type FormDocument } from '@ke-hoach/forms';
import { draftOfForm, versionById, versionsOfForm } from '../forms/form-loader.ts';
import { mayEditForm } from '../forms/form.policy.ts';
import { findForm } from '../forms/forms.repository.ts';
import type { Request } from '../people/request.ts';
import { rolesOver } from '../units/roles-over.ts';
import { noSuchDocument, type AskedDocument, type NamedPaper } from './asked-document.ts';
import { formPaper } from './form-paper.ts';

/** A form to be filled in by hand: its latest version, or for those who edit it what they have before them. */
export async function formDocument({ id, content }: AskedDocument, request: Request): Promise<NamedPaper> {
  const row = await findForm(await request.reads.em(), id);
  if (!row) throw noSuchDocument();
  const form = content === 'draft' ? await draftForm(row, request) : await latestForm(row.formId, request);
  const year = Number(request.clock.today.slice(0, 4));
  return { name: `${form.title} (mẫu trắng)`, paper: formPaper(form, year) };
}

async function latestForm(formId: string, request: Request): Promise<Form> {
  const latest = (await versionsOfForm(request, formId)).at(-1);
  if (!latest) throw noSuchDocument();
  return (await versionById(request, latest.versionId)).form;
}

async function draftForm({ formId, ownerId }: { formId: string; ownerId: string }, request: Request): Promise<Form> {
  if (!mayEditForm(await rolesOver(await request.reads.em(), ownerId))) throw noSuchDocument();
  const draft = await draftOfForm(request, formId);
  if (!draft) return latestForm(formId, request);
  const parsed = parseForm(JSON.parse(draft.document) as FormDocument);
  if (!parsed.ok) throw noSuchDocument();
  return parsed.form;
}
