import { ReportChannel, ReportState } from '@ke-hoach/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../platform/scalars.ts';

@InputType({ description: 'Which reports to list.' })
export class ReportFilter {
  @Field(() => ID, { nullable: true })
  planId?: string;

  @Field(() => ID, { nullable: true })
  periodId?: string;

  @Field(() => ID, { nullable: true })
  unitId?: string;

  @Field(() => ID, { nullable: true })
  formId?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only of units with these words in a name of theirs, without accents.',
  })
  unitSearch?: string;

  @Field(() => [ReportState], { nullable: true })
  states?: ReportState[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only those with comments at their cells that the viewer has not read.',
  })
  isUnread?: boolean;

  @Field(() => ReportChannel, {
    nullable: true,
    description: 'Only those that did not come on this channel, or of which that was not recorded.',
  })
  missingChannel?: ReportChannel;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those with an objection that is not settled.' })
  isObjected?: boolean;
}

@InputType({ description: 'A report that a unit gives though it does not owe it.' })
export class OpenReportInput {
  @Field(() => ID, { description: 'An assignment that asks for an optional report, or for any number.' })
  assignmentId!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Hands the saved draft in.' })
export class SubmitReportInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => String, { description: 'The contextHash under which the answers were checked on the screen.' })
  contextHash!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Which report, as it was seen.' })
export class ReviewReportInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Back to whoever prepared it, inside the unit, with a reason.' })
export class SendBackReportInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => String)
  reason!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'A cell to mend.' })
export class ReturnedCellInput {
  @Field(() => ID, { description: 'Permanent field id.' })
  field!: string;

  @Field(() => ID, { nullable: true, description: 'Row id of a table cell.' })
  row?: string | null;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'Back to the unit, with a reason.' })
export class ReturnReportInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => String)
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'A new last day, itself on time.' })
  newDueDate?: string;

  @Field(() => [ReturnedCellInput], { nullable: true })
  cells?: ReturnedCellInput[];

  @Field(() => ID)
  idempotencyKey!: string;
}
