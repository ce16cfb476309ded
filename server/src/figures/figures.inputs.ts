import { AggregateFunction, CountedReports, Dimension, UnitPlacement } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

registerEnumType(AggregateFunction, {
  name: 'AggregateFunction',
  description: 'What is made of the numbers of a measure. COUNT counts the values that were reported.',
});
registerEnumType(Dimension, {
  name: 'Dimension',
  description: 'What figures are grouped by.',
});
registerEnumType(CountedReports, {
  name: 'CountedReports',
  description: 'Which reports count: accepted only, or submitted, received and accepted. Returned ones count nowhere.',
});
registerEnumType(UnitPlacement, {
  name: 'UnitPlacement',
  description: "AS_REPORTED: units as of the period's end of data. RECAST: the units of today that took them over.",
});

@InputType({ description: 'A number to be brought together: exactly one of indicator and field.' })
export class MeasureInput {
  @Field(() => String, {
    nullable: true,
    description: 'A shared meaning: all fields, of whatever form, that carry this indicator [chỉ tiêu thống kê].',
  })
  indicator?: string | null;

  @Field(() => ID, { nullable: true, description: 'The permanent id of one field.' })
  field?: string | null;

  @Field(() => AggregateFunction)
  function!: AggregateFunction;
}

@InputType({ description: 'What is looked at; an absent list leaves everything in.' })
export class AggregateFilter {
  @Field(() => [ID], { nullable: true })
  planIds?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Plan years.' })
  years?: number[] | null;

  @Field(() => [ID], { nullable: true })
  periodIds?: string[] | null;

  @Field(() => [String], { nullable: true })
  periodSeries?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Each with all below it as of the period's end of data, and the units that passed into them.",
  })
  unitIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  formIds?: string[] | null;
}

@InputType({ description: 'One question to the figures.' })
export class AggregateInput {
  @Field(() => [MeasureInput], { description: 'At most 20.' })
  measures!: MeasureInput[];

  @Field(() => [Dimension], { defaultValue: [], description: 'Without any there is one group.' })
  groupBy!: Dimension[];

  @Field(() => AggregateFilter, { nullable: true })
  filter?: AggregateFilter | null;

  @Field(() => CountedReports, { defaultValue: CountedReports.ACCEPTED })
  counted!: CountedReports;

  @Field(() => UnitPlacement, { defaultValue: UnitPlacement.AS_REPORTED })
  placement!: UnitPlacement;

  @Field(() => Int, { defaultValue: 1000, description: 'Groups of a page: 1 to 10,000.' })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;
}
