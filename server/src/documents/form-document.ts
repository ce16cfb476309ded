import { parseForm, type Form, type FormDocument } from '@ke-hoach/forms';
import { draftOfForm, versionById, versionsOfForm } from '../forms/form-loader.ts';
import { mayEditForm } from '../forms/form.policy.ts';
import { findForm } from '../forms/forms.repository.ts';
import type { Request } from '../people/request.ts';
import { rolesOver } from '../units/roles-over.ts';
import { noSuchDocument, type AskedDocument, type NamedPaper } from './asked-document.ts';
import { formPaper } from './form-paper.ts';

/** A form to be filled in by hand: its latest version or the one asked for, or for those who edit it what they have before them. */
export async function formDocument({ id, content, revision }: AskedDocument, request: Request): Promise<NamedPaper> {
  const row = await findForm(await request.reads.em(), id);
  if (!row) throw noSuchDocument();
  const form = content === 'draft' ? await draftForm(row, request) : await publishedForm(row.formId, request, revision);
  const year = Number(request.clock.today.slice(0, 4));
  return { name: `${form.title} (mẫu trắng)`, paper: formPaper(form, year) };
}

async function publishedForm(formId: string, request: Request, number: number | null): Promise<Form> {
  const versions = await versionsOfForm(request, formId);
  const version = number === null ? versions.at(-1) : versions.find((one) => one.number === number);
  if (!version) throw noSuchDocument();
  return (await versionById(request, version.versionId)).form;
}

async function draftForm({ formId, ownerId }: { formId: string; ownerId: string }, request: Request): Promise<Form> {
  if (!mayEditForm(await rolesOver(await request.reads.em(), ownerId))) throw noSuchDocument();
  const draft = await draftOfForm(request, formId);
  if (!draft) return publishedForm(formId, request, null);
  const parsed = parseForm(JSON.parse(draft.document) as FormDocument);
  if (!parsed.ok) throw noSuchDocument();
  return parsed.form;
}
