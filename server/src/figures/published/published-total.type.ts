import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../platform/scalars.ts';
import { PlanSeenInput } from '../../plans/plan-change.type.ts';

@ObjectType({ description: 'How many of the reports behind a published total are in.' })
export class PublishedCoverage {
  @Field(() => Int)
  expected!: number;

  @Field(() => Int)
  received!: number;

  @Field(() => Int)
  accepted!: number;
}

@ObjectType('PublishedTotal', {
  description:
    'The figure of all units of a plan in one period, of accepted reports. Withheld where it would tell of few units: of ' +
    'less than five, or of less than four beside those the viewer sees.',
})
export class PublishedTotalType {
  periodId!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Exact; a rate has six places.' })
  value!: string | null;

  @Field(() => Boolean, { description: 'Reports are in, of too few units to be told.' })
  isWithheld!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many units are behind it; null where nothing is told.' })
  units!: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The same of the units the viewer sees.' })
  own!: string | null;

  @Field(() => PublishedCoverage, { nullable: true, description: 'Null where too few units report.' })
  coverage!: PublishedCoverage | null;
}

@ObjectType('PublishedMeasure', {
  description: 'Something of which a plan tells all its units the totals of all [số liệu chung].',
})
export class PublishedMeasureType {
  @Field(() => String, { nullable: true })
  indicator!: string | null;

  @Field(() => ID, { nullable: true })
  field!: string | null;

  @Field(() => String, { description: 'As in the newest version that has it.' })
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { description: 'integer, decimal, money or percent.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Unit of measure, such as "hộ".' })
  unit!: string | null;

  @Field(() => [PublishedTotalType], { description: 'One for each period in which it is asked for, in their order.' })
  totals!: PublishedTotalType[];
}

@InputType({ description: 'Of what totals are published: exactly one of the two.' })
export class PublishedMeasureInput {
  @Field(() => String, { nullable: true, description: 'A shared meaning of fields [chỉ tiêu thống kê].' })
  indicator?: string | null;

  @Field(() => ID, { nullable: true, description: 'The permanent id of a numeric field.' })
  field?: string | null;
}

@InputType({ description: 'Everything of which a plan publishes totals from now on.' })
export class PublishTotalsInput extends PlanSeenInput {
  @Field(() => [PublishedMeasureInput], {
    description: 'At most 30, each a number of the plan’s forms that adds up over units, or a rate of two such counts.',
  })
  measures!: PublishedMeasureInput[];
}
