import { ReportState } from '@ke-hoach/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, JsonScalar } from '../platform/scalars.ts';

@InputType({ description: 'Which reports to list.' })
export class ReportFilter {
  @Field(() => ID, { nullable: true })
  planId?: string;

  @Field(() => ID, { nullable: true })
  periodId?: string;

  @Field(() => ID, { nullable: true })
  unitId?: string;

  @Field(() => [ReportState], { nullable: true })
  states?: ReportState[];
}

@InputType({ description: 'Why a warning is right as it stands.' })
export class ExplanationInput {
  @Field(() => ID, { description: 'The rule that warned.' })
  rule!: string;

  @Field(() => ID, { nullable: true, description: 'The table row it warned about.' })
  row?: string | null;

  @Field(() => String)
  text!: string;
}

@InputType({ description: 'What was typed so far. The first save starts the report and pins its version.' })
export class SaveDraftInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => JsonScalar, { description: 'All answers by field key; 768 KB at most; calculated values are refused.' })
  answers!: unknown;

  @Field(() => [ExplanationInput], {
    nullable: true,
    description: 'All explanations; left out, they stay as they are.',
  })
  explanations?: ExplanationInput[];

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
