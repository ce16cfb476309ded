import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../platform/scalars.ts';

@InputType({ description: 'One of several reports, as it was seen.' })
export class ReportAsSeenInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;
}

@InputType({ description: 'Several reports the office agrees with; at most 100.' })
export class AcceptReportsInput {
  @Field(() => [ReportAsSeenInput])
  reports!: ReportAsSeenInput[];

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'A later last day for reports that are owed; at most 100.' })
export class ExtendReportsInput {
  @Field(() => [ReportAsSeenInput])
  reports!: ReportAsSeenInput[];

  @Field(() => DateScalar, { description: 'The new last day, itself on time.' })
  newDueDate!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Reports to be sent back whole, for one reason; at most 100.' })
export class ReturnReportsInput {
  @Field(() => [ReportAsSeenInput])
  reports!: ReportAsSeenInput[];

  @Field(() => String)
  reason!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A new last day, itself on time, for those that have no later one.',
  })
  newDueDate?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({
  description: 'Reports the office lets their units off, or asks for after all, with the reason; at most 100.',
})
export class WaiveReportsInput {
  @Field(() => [ReportAsSeenInput])
  reports!: ReportAsSeenInput[];

  @Field(() => String)
  reason!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
