import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { ConflictingCell } from '../drafts/draft.type.ts';
import { JsonScalar } from '../platform/scalars.ts';

const IssueLevel = { ERROR: 'error', WARNING: 'warning' } as const;
type IssueLevel = (typeof IssueLevel)[keyof typeof IssueLevel];
registerEnumType(IssueLevel, {
  name: 'IssueLevel',
  description: 'An error blocks; a warning asks for an explanation.',
});

@ObjectType('AnswerIssue', { description: 'Something to mend or explain, addressed by row id and permanent field id.' })
export class AnswerIssueType {
  @Field(() => String)
  code!: string;

  @Field(() => IssueLevel)
  level!: IssueLevel;

  @Field(() => ID, { nullable: true })
  field!: string | null;

  @Field(() => ID, { nullable: true })
  row!: string | null;

  @Field(() => [String])
  path!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The rule that was broken, or the field that was changed beside what was returned; an explanation names it.',
  })
  rule?: string | null;

  @Field(() => JsonScalar)
  details!: unknown;
}

@ObjectType({ description: 'The report is there to be filled: a new one, or the one that had been opened before.' })
export class ReportOpened {
  readonly kind!: 'ReportOpened';
  readonly planYear!: number;
  readonly reportId!: string;
}

@ObjectType({ description: 'The draft is kept, beside what others saved in other cells since.' })
export class DraftSaved {
  readonly kind!: 'DraftSaved';
  /** Had others saved since the revision it was typed on? */
  readonly joined!: boolean;
  readonly planYear!: number;
  readonly reportId!: string;
}

@ObjectType({
  description: 'Somebody changed the report since: nothing was overwritten, nothing stored; the report as it stands.',
})
export class ReportConflict {
  /** Of a draft only. */
  readonly cells?: ConflictingCell[];
  readonly kind!: 'ReportConflict';
  readonly planYear!: number;
  readonly reportId!: string;
}

@ObjectType({ description: 'The earlier state is the draft now; what stood there is in its history.' })
export class DraftRestored {
  readonly kind!: 'DraftRestored';
  readonly planYear!: number;
  readonly reportId!: string;
}

@ObjectType({ description: 'The report is handed in; the revision is the receipt.' })
export class ReportSubmitted {
  readonly kind!: 'ReportSubmitted';
  readonly planYear!: number;
  readonly reportId!: string;
  /** Of the revision. */
  readonly number!: number;
}

@ObjectType({ description: "The report waits for the unit's own leader; it goes to the office when they agree." })
export class ReportSentForApproval {
  readonly kind!: 'ReportSentForApproval';
  readonly planYear!: number;
  readonly reportId!: string;
}

@ObjectType({ description: 'Places to mend, and warnings without an explanation. The draft is kept.' })
export class AnswersRejected {
  readonly kind!: 'AnswersRejected';

  @Field(() => [AnswerIssueType])
  issues!: AnswerIssueType[];
}

@ObjectType({
  description: 'What the rules know changed since the answers were checked on the screen. The draft is kept.',
})
export class ContextChanged {
  readonly kind!: 'ContextChanged';

  @Field(() => JsonScalar)
  context!: unknown;

  @Field(() => String)
  contextHash!: string;

  @Field(() => [AnswerIssueType], { description: 'The issues under the new context.' })
  issues!: AnswerIssueType[];
}

@ObjectType({ description: 'Done.' })
export class ReportReviewed {
  readonly kind!: 'ReportReviewed';
  readonly planYear!: number;
  readonly reportId!: string;
}

@ObjectType({
  description:
    'The draft stands on an older version than the office requires: move it (`moveDraft`), then hand in. The draft is kept.',
})
export class ReportVersionRequired {
  readonly kind!: 'ReportVersionRequired';
  readonly planYear!: number;
  readonly reportId!: string;
}

@ObjectType({ description: 'The draft stands on the newer version; what found no place there is kept aside with it.' })
export class DraftMoved {
  readonly kind!: 'DraftMoved';
  readonly planYear!: number;
  readonly reportId!: string;
}

const resolveType = (value: { kind: string }) => value.kind;

export const SaveDraftResult = createUnionType({
  name: 'SaveDraftResult',
  description: 'Kept, or changed by somebody else since.',
  types: () => [DraftSaved, ReportConflict] as const,
  resolveType,
});

export const RestoreDraftResult = createUnionType({
  name: 'RestoreDraftResult',
  description: 'Restored, or changed by somebody else since it was looked at.',
  types: () => [DraftRestored, ReportConflict] as const,
  resolveType,
});

export const SubmitReportResult = createUnionType({
  name: 'SubmitReportResult',
  description:
    "Handed in, or given to the unit's leader; or what a person can mend: places, explanations, a changed context, an older version, a newer state.",
  types: () =>
    [
      ReportSubmitted,
      ReportSentForApproval,
      AnswersRejected,
      ContextChanged,
      ReportVersionRequired,
      ReportConflict,
    ] as const,
  resolveType,
});

export const MoveDraftResult = createUnionType({
  name: 'MoveDraftResult',
  description: 'Moved, or changed since: by somebody else, or by a version newer than the one asked for.',
  types: () => [DraftMoved, ReportConflict] as const,
  resolveType,
});

export const ReviewReportResult = createUnionType({
  name: 'ReviewReportResult',
  description: 'Done, or changed by somebody else since.',
  types: () => [ReportReviewed, ReportConflict] as const,
  resolveType,
});
