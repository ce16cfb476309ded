import { parseForm, parseToPublish, type FormDocument } from '@ke-hoach/forms';
import { changeId, compareForms, needsConfirmation, type Change } from '@ke-hoach/forms/versions';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { personById } from '../people/person-loader.ts';
import { PersonType } from '../people/people.type.ts';
import type { Request } from '../people/request.ts';
import { JsonScalar } from '../platform/scalars.ts';
import { draftNow, formById, versionById, versionsOfForm } from './form-loader.ts';
import {
  FormChangeType,
  FormDraftConflict,
  FormDraftDiscarded,
  FormDraftEdited,
  FormDraftType,
  FormIssueType,
  FormOperationRefused,
  FormPublished,
  FormType,
  FormVersionType,
} from './form.type.ts';
import type { DraftRow, VersionHead } from './forms.repository.ts';

const documentOf = (row: { document: string }) => JSON.parse(row.document) as FormDocument;

async function textsOfVersion({ versionId }: VersionHead, request: Request) {
  const { document, texts } = await versionById(request, versionId);
  request.room.take(document.length);
  return texts;
}

@Resolver(() => FormChangeType)
export class FormChangeResolver {
  @FieldResolver(() => ID, { description: 'Names the change while it is the same; `confirmedChanges` holds these.' })
  id(@Root() change: Change): string {
    return changeId(change);
  }

  @FieldResolver(() => Boolean, { description: 'Must a person confirm it before the draft is published?' })
  needsConfirmation(@Root() change: Change): boolean {
    return needsConfirmation(change);
  }
}

@Resolver(() => FormVersionType)
export class FormVersionResolver {
  @FieldResolver(() => FormType)
  form(@Root() version: VersionHead, @Ctx() request: Request): Promise<FormType> {
    return formById(request, version.formId);
  }

  @FieldResolver(() => JsonScalar, { description: 'JSON Schema 2020-12 with the x- vocabulary of forms/GUIDE.md.' })
  async schema(@Root() version: VersionHead, @Ctx() request: Request): Promise<unknown> {
    return (await textsOfVersion(version, request)).schema;
  }

  @FieldResolver(() => JsonScalar, { description: 'uiSchema of RJSF.' })
  async uiSchema(@Root() version: VersionHead, @Ctx() request: Request): Promise<unknown> {
    return (await textsOfVersion(version, request)).uiSchema;
  }

  @FieldResolver(() => PersonType, { nullable: true })
  publishedBy(@Root() version: VersionHead, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, version.publishedById);
  }

  @FieldResolver(() => [FormChangeType], { description: 'What changed since the version before.' })
  async changes(@Root() version: VersionHead, @Ctx() request: Request): Promise<FormChangeType[]> {
    const all = await versionsOfForm(request, version.formId);
    const before = all.find(({ number }) => number === version.number - 1);
    if (!before) return [];
    const [older, newer] = await Promise.all([
      versionById(request, before.versionId),
      versionById(request, version.versionId),
    ]);
    request.room.take(older.document.length + newer.document.length);
    return compareForms(older.form, newer.form);
  }
}

@Resolver(() => FormDraftType)
export class FormDraftResolver {
  @FieldResolver(() => FormType)
  form(@Root() draft: DraftRow, @Ctx() request: Request): Promise<FormType> {
    return formById(request, draft.formId);
  }

  @FieldResolver(() => FormVersionType, { nullable: true })
  async basedOn(@Root() draft: DraftRow, @Ctx() request: Request): Promise<FormVersionType | null> {
    return draft.basedOnId ? versionById(request, draft.basedOnId) : null;
  }

  @FieldResolver(() => JsonScalar)
  schema(@Root() draft: DraftRow, @Ctx() { room }: Request): unknown {
    room.take(draft.document.length);
    return documentOf(draft).schema;
  }

  @FieldResolver(() => JsonScalar)
  uiSchema(@Root() draft: DraftRow, @Ctx() { room }: Request): unknown {
    room.take(draft.document.length);
    return documentOf(draft).uiSchema;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who edited it last.' })
  savedBy(@Root() draft: DraftRow, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, draft.savedById);
  }

  @FieldResolver(() => [FormIssueType], { description: 'What stands in the way of publishing.' })
  issues(@Root() draft: DraftRow, @Ctx() { room }: Request): FormIssueType[] {
    room.take(draft.document.length);
    const parsed = parseToPublish(documentOf(draft));
    return parsed.ok ? [] : parsed.issues;
  }

  @FieldResolver(() => [FormChangeType], { description: 'What changed since the version it is based on.' })
  async changes(@Root() draft: DraftRow, @Ctx() request: Request): Promise<FormChangeType[]> {
    request.room.take(draft.document.length);
    const parsed = parseForm(documentOf(draft));
    if (!parsed.ok || !draft.basedOnId) return [];
    return compareForms((await versionById(request, draft.basedOnId)).form, parsed.form);
  }
}

@Resolver(() => FormDraftEdited)
export class FormDraftEditedResolver {
  @FieldResolver(() => FormDraftType)
  draft(@Root() result: FormDraftEdited, @Ctx() request: Request): Promise<FormDraftType> {
    return draftNow(result, request);
  }
}

@Resolver(() => FormDraftConflict)
export class FormDraftConflictResolver {
  @FieldResolver(() => FormDraftType)
  draft(@Root() result: FormDraftConflict, @Ctx() request: Request): Promise<FormDraftType> {
    return draftNow(result, request);
  }
}

@Resolver(() => FormDraftDiscarded)
export class FormDraftDiscardedResolver {
  @FieldResolver(() => FormType, { nullable: true, description: 'Null when the form had no version: it is gone too.' })
  async form(@Root() result: FormDraftDiscarded, @Ctx() request: Request): Promise<FormType | null> {
    return result.isFormGone ? null : formById(request, result.formId);
  }
}

@Resolver(() => FormOperationRefused)
export class FormOperationRefusedResolver {
  @FieldResolver(() => FormDraftType)
  draft(@Root() result: FormOperationRefused, @Ctx() request: Request): Promise<FormDraftType> {
    return draftNow(result, request);
  }
}

@Resolver(() => FormPublished)
export class FormPublishedResolver {
  @FieldResolver(() => FormVersionType)
  version(@Root() result: FormPublished, @Ctx() request: Request): Promise<FormVersionType> {
    return versionById(request, result.versionId);
  }
}
