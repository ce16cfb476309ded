import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../platform/scalars.ts';
import { ReportConflict } from '../report-results.type.ts';

@ObjectType('CopyOffer', { description: 'An answer of an earlier report that the draft may take over.' })
export class CopyOfferType {
  @Field(() => ID, { description: 'Permanent id of the question it goes to.' })
  field!: string;

  @Field(() => JsonScalar)
  value!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What stands in the draft now.' })
  now!: unknown;

  @Field(() => Boolean, {
    description:
      'It tells of the earlier period itself (a flow, a sum since the year began, a date): seldom the same again.',
  })
  isOfPeriod!: boolean;
}

@ObjectType('CopySource', { description: 'What the unit last handed in on the same form for an earlier period.' })
export class CopySourceType {
  periodId!: string;
  versionId!: string;
  answers!: string;

  @Field(() => ID)
  revisionId!: string;

  @Field(() => DateTimeScalar)
  submittedAt!: Date;
}

@InputType({ description: 'Which answers of an earlier report to take over.' })
export class CopyEarlierInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ID, { description: 'Of Report.copySource.' })
  revisionId!: string;

  @Field(() => [ID], { description: 'Permanent ids of the questions.' })
  fields!: string[];

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Answers that were taken over, looked at and found right.' })
export class ConfirmCopiedInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => [ID], { nullable: true, description: 'Permanent ids of the questions; null for all.' })
  fields?: string[] | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType({ description: 'The answers stand in the draft, marked until somebody has touched or confirmed them.' })
export class EarlierCopied {
  readonly kind!: 'EarlierCopied';
  readonly planYear!: number;
  readonly reportId!: string;

  @Field(() => [ID], { description: 'What was taken over; what would be hidden was left out.' })
  taken!: string[];
}

export const CopyEarlierResult = createUnionType({
  name: 'CopyEarlierResult',
  description: 'Taken over, or changed by somebody else since.',
  types: () => [EarlierCopied, ReportConflict] as const,
  resolveType: (value: { kind: string }) => value.kind,
});
