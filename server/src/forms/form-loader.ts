import type { Request } from '../people/request.ts';
import { present } from '../platform/loaders.ts';
import { problem } from '../platform/problem.ts';
import {
  draftsOf,
  findFormWithVersions,
  formsById,
  versionsOf,
  type DraftRow,
  type FormRow,
  type VersionHead,
} from './forms.repository.ts';
import { publishedVersions, type PublishedVersion } from './published-version.ts';

export async function formById(request: Request, id: string): Promise<FormRow> {
  const loader = request.loaders.of<FormRow>(async (ids) => formsById(await request.reads.em(), ids), formsById);
  return present(await loader.load(id), `form ${id}`);
}

export async function versionById(request: Request, id: string): Promise<PublishedVersion> {
  const loader = request.loaders.of<PublishedVersion>(
    async (ids) => publishedVersions(await request.reads.em(), ids),
    publishedVersions,
  );
  return present(await loader.load(id), `form version ${id}`);
}

const versionsLoader = (request: Request) =>
  request.loaders.of<VersionHead[]>(async (ids) => versionsOf(await request.reads.em(), ids), versionsOf);

/** All versions of a form, oldest first. */
export async function versionsOfForm(request: Request, formId: string): Promise<VersionHead[]> {
  return (await versionsLoader(request).load(formId)) ?? [];
}

/** A form by outer id, as far as the asker may know of it; its versions are at hand afterwards. */
export async function formToSee(request: Request, uid: string): Promise<FormRow | null> {
  const found = await findFormWithVersions(await request.reads.em(), uid);
  if (!found) return null;
  const { versions, ...form } = found;
  versionsLoader(request).prime(form.formId, versions);
  return form;
}

export async function draftOfForm(request: Request, formId: string): Promise<DraftRow | null> {
  const loader = request.loaders.of<DraftRow>(async (ids) => draftsOf(await request.reads.em(), ids), draftsOf);
  return (await loader.load(formId)) ?? null;
}

/** The draft a command left, as it stands; NOT_FOUND when it was published or thrown away since. */
export async function draftNow(result: { formId: string; draftId: string }, request: Request): Promise<DraftRow> {
  const draft = await draftOfForm(request, result.formId);
  if (draft?.id !== result.draftId) throw problem('NOT_FOUND', { kind: 'FormDraft' });
  return draft;
}
