import { ReportSource } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';

registerEnumType(ReportSource, {
  name: 'ReportSource',
  description: 'From what the office fills in a report for its unit.',
});

@ObjectType('OnBehalf', { description: 'That the office filled the report in for its unit, and from what.' })
export class OnBehalfType {
  account!: string;

  @Field(() => ReportSource)
  source!: ReportSource;

  @Field(() => String, { description: 'The number of the paper, the name of the file, the number in Qoffice.' })
  name!: string;

  @Field(() => DateScalar, { description: 'The day it came to the office; decides whether the report is late.' })
  cameOn!: string;
}

@ObjectType('ReportObjection', { description: 'What the unit has against what the office filled in for it.' })
export class ReportObjectionType {
  byId!: string;
  settledById!: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while it waits for the office.' })
  settledAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the office answered, or why it returned the report; null where it took the report back.',
  })
  answer!: string | null;
}

@InputType({ description: 'That the office fills in a report for its unit, and from what.' })
export class FillReportForInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ReportSource)
  source!: ReportSource;

  @Field(() => String, { description: 'The number of the paper, the name of the file, the number in Qoffice.' })
  sourceName!: string;

  @Field(() => DateScalar, { description: 'The day it came to the office.' })
  cameOn!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
