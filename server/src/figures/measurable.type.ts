import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Measurable', {
  description: 'Something that can be asked of the figures: an indicator, or a field that has none.',
})
export class MeasurableType {
  @Field(() => String, { nullable: true, description: 'The shared meaning; null for a field without one.' })
  indicator!: string | null;

  @Field(() => ID, { nullable: true, description: 'The permanent id of a field without indicator.' })
  field!: string | null;

  @Field(() => String, { description: 'As in the newest version that has it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Null where nobody wrote one.' })
  titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of measure, such as "hộ".' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'flow, cumulative or stock; null where the forms differ.' })
  basis!: string | null;

  @Field(() => String, { nullable: true, description: 'sum, ratio, max or none; null where the forms differ.' })
  overUnits!: string | null;

  @Field(() => String, { nullable: true, description: 'sum, latest or none; null where the forms differ.' })
  overTime!: string | null;

  @Field(() => [Int], { description: 'Years of the plans under which it is reported.' })
  years!: number[];

  @Field(() => [String], { description: 'Titles of the forms that hold it.' })
  forms!: string[];
}
