import { WhyLeft } from '@ke-hoach/schema';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(WhyLeft, {
  name: 'WhyLeft',
  description: 'Why a report was left as it was when several were changed at once.',
});

@ObjectType({ description: 'What became of one of several reports.' })
export class ReportOutcome {
  readonly planYear!: number;
  readonly reportId!: string;

  @Field(() => WhyLeft, { nullable: true, description: 'Null where it was done.' })
  readonly left!: WhyLeft | null;
}

@ObjectType({ description: 'Each report was changed, or left as it was with the reason why.' })
export class ReportsChanged {
  readonly kind!: 'ReportsChanged';

  @Field(() => [ReportOutcome])
  readonly outcomes!: ReportOutcome[];
}
