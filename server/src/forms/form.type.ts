import { FormPurpose, RollOut } from '@ke-hoach/schema';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.type.ts';
import { DateTimeScalar, JsonScalar } from '../platform/scalars.ts';

registerEnumType(FormPurpose, {
  name: 'FormPurpose',
  description:
    'What a form is for: a report of units for a period, a register that takes entries all year, or the document of a plan.',
});
registerEnumType(RollOut, {
  name: 'RollOut',
  description: 'What happens to open assignments when a version is published.',
});

@ObjectType('Form', { description: 'A form [biểu mẫu]: a key and a line of immutable numbered versions.' })
export class FormType {
  formId!: string;
  ownerId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Permanent short name, for instance commune-half-year.' })
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Null where nobody wrote one.' })
  titleEn!: string | null;

  @Field(() => FormPurpose)
  purpose!: FormPurpose;
}

@ObjectType('FormVersion', { description: 'A published version [phiên bản]; it never changes.' })
export class FormVersionType {
  versionId!: string;
  formId!: string;
  publishedById!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { description: 'SHA-256 over the canonical text (RFC 8785) of schema and uiSchema.' })
  contentHash!: string;

  @Field(() => DateTimeScalar)
  publishedAt!: Date;
}

@ObjectType('FormDraft', { description: 'The only thing of a form that changes.' })
export class FormDraftType {
  draftId!: string;
  formId!: string;
  basedOnId!: string | null;
  document!: string;
  savedById!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Counts every edit; send it back as expectedRevision.' })
  editRevision!: number;

  @Field(() => DateTimeScalar)
  savedAt!: Date;
}

@ObjectType('FormIssue', {
  description: 'Why a form cannot be published: a code, a JSON pointer into the document, and details.',
})
export class FormIssueType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  pointer!: string;

  @Field(() => JsonScalar)
  details!: unknown;
}

@ObjectType('FormChange', { description: 'One difference between two versions, found by permanent field ids.' })
export class FormChangeType {
  @Field(() => String, {
    description:
      'added, dropped, split, merged, renamed, moved, retitled, widened, narrowed, requirement, choices, setting, rule, calculation or meaning.',
  })
  kind!: string;

  @Field(() => ID, { description: 'Permanent id of the field, calculation or rule.' })
  field!: string;

  @Field(() => String)
  title!: string;

  @Field(() => JsonScalar, { nullable: true })
  before?: unknown;

  @Field(() => JsonScalar, { nullable: true })
  after?: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'Of a change of meaning: the setting that differs, by its keyword, kind or lineage.',
  })
  aspect?: string;

  @Field(() => Boolean, { description: 'Answers given before may no longer fit, or figures no longer compare.' })
  breaking!: boolean;
}

@ObjectType({ description: 'Something that an edit left out, for the designer to see to.' })
export class FormEditNote {
  @Field(() => String, { description: 'CONDITION_LEFT: a pasted or carried field came without its condition.' })
  code!: string;

  @Field(() => JsonScalar, { description: 'What it is about, by id and title.' })
  details!: unknown;
}

@ObjectType({ description: 'The edit was done.' })
export class FormDraftEdited {
  readonly kind!: 'FormDraftEdited';
  readonly formId!: string;
  readonly draftId!: string;

  @Field(() => JsonScalar, { description: 'The operation that undoes the edit.' })
  readonly inverse!: unknown;

  @Field(() => [FormEditNote], { description: 'What the edit left out.' })
  readonly notes!: FormEditNote[];
}

@ObjectType({ description: 'Somebody edited the draft since: nothing was overwritten; the draft as it stands.' })
export class FormDraftConflict {
  readonly kind!: 'FormDraftConflict';
  readonly formId!: string;
  readonly draftId!: string;
}

@ObjectType({ description: 'The draft is gone; published versions stand. A form without a version is gone with it.' })
export class FormDraftDiscarded {
  readonly kind!: 'FormDraftDiscarded';
  readonly formId!: string;
  readonly isFormGone!: boolean;
}

@ObjectType({
  description: 'The edit cannot be done, for instance because a rule still uses the field; `details` name what.',
})
export class FormOperationRefused {
  readonly kind!: 'FormOperationRefused';
  readonly formId!: string;
  readonly draftId!: string;

  @Field(() => String)
  code!: string;

  @Field(() => JsonScalar)
  details!: unknown;

  @Field(() => Int, { description: 'Which of the operations stood in the way, from 0.' })
  index!: number;
}

@ObjectType({ description: 'A new version stands.' })
export class FormPublished {
  readonly kind!: 'FormPublished';
  readonly versionId!: string;

  @Field(() => Int, { description: 'How many open assignments it was rolled out to.' })
  movedAssignments!: number;
}

@ObjectType({ description: 'Changes of meaning that nobody confirmed; nothing was published.' })
export class FormMeaningUnconfirmed {
  readonly kind!: 'FormMeaningUnconfirmed';

  @Field(() => [FormChangeType], { description: 'Those still to be confirmed.' })
  changes!: FormChangeType[];
}

@ObjectType({ description: 'The draft has mistakes; nothing was published.' })
export class FormRejected {
  readonly kind!: 'FormRejected';

  @Field(() => [FormIssueType])
  issues!: FormIssueType[];
}

const byKind = (value: { kind: string }) => value.kind;

export const EditFormDraftResult = createUnionType({
  name: 'EditFormDraftResult',
  description: 'Done, refused for a reason the designer can mend, or edited by somebody else since.',
  types: () => [FormDraftEdited, FormDraftConflict, FormOperationRefused] as const,
  resolveType: byKind,
});

export const DiscardFormDraftResult = createUnionType({
  name: 'DiscardFormDraftResult',
  description: 'Thrown away, or edited by somebody else since.',
  types: () => [FormDraftDiscarded, FormDraftConflict] as const,
  resolveType: byKind,
});

export const PublishFormResult = createUnionType({
  name: 'PublishFormResult',
  description: 'Published; or with mistakes, with changes nobody confirmed, or edited by somebody else since.',
  types: () => [FormPublished, FormRejected, FormMeaningUnconfirmed, FormDraftConflict] as const,
  resolveType: byKind,
});

export const FormConnection = connectionType(FormType, 'Form');
