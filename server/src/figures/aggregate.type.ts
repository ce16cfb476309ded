import { Dimension } from '@ke-hoach/schema';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.ts';
import { DecimalScalar } from '../platform/scalars.ts';
import { CoverageType } from '../coverage/coverage.type.ts';

@ObjectType('GroupKey', { description: 'Where a group stands in one dimension of the question.' })
export class GroupKeyType {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => ID, { nullable: true, description: 'Of an answer: the field that was asked.' })
  field!: string | null;

  @Field(() => ID, {
    description:
      'Id of the unit, period, plan, form or version; else the kind, series, year, state or answer itself. Empty where ' +
      'there is none: no unit above, no answer.',
  })
  id!: string;

  @Field(() => String, {
    description:
      'A name as of the newest period in the group (RECAST: as of today), a choice as the newest version has it; a kind, ' +
      'series or state as its code.',
  })
  label!: string;
}

@ObjectType('EarlierValue', { description: 'The same measure of the same group in the earlier period.' })
export class EarlierValueType {
  @Field(() => DecimalScalar, { nullable: true })
  value!: string | null;

  @Field(() => Int, { description: 'How many reported values are behind it.' })
  count!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'The value less the earlier one.' })
  change!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The change in percent of the earlier value; six places.',
  })
  changePercent!: string | null;
}

@ObjectType('TargetReach', { description: 'Of PERCENT_OF_TARGET: what it is reckoned from.' })
export class TargetReachType {
  @Field(() => DecimalScalar, { nullable: true, description: 'What units reached; null where nothing was reported.' })
  figure!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What they owe; null where nobody owes anything.' })
  owed!: string | null;

  @Field(() => Int, { description: 'Units of the group that owe something.' })
  units!: number;

  @Field(() => Int, { description: 'Units of the group that report but have no such target.' })
  withoutTarget!: number;
}

@ObjectType('MeasureValue', { description: 'One measure of one group.' })
export class MeasureValueType {
  @Field(() => Int, { description: "Position in the question's measures." })
  measure!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Exact; an average is rounded to six places. Null where nothing was reported.',
  })
  value!: string | null;

  @Field(() => Int, { description: 'How many reported values are behind it.' })
  count!: number;

  @Field(() => [Int], {
    nullable: true,
    description: 'Of DISTRIBUTION: the values below the first edge, between each and the next, from the last on.',
  })
  bins!: number[] | null;

  @Field(() => EarlierValueType, {
    nullable: true,
    description: 'Where the measure is compared with an earlier period.',
  })
  earlier!: EarlierValueType | null;

  @Field(() => TargetReachType, { nullable: true, description: 'Of PERCENT_OF_TARGET.' })
  target!: TargetReachType | null;
}

@ObjectType('AggregateGroup', { description: 'One group, also when none of its reports is in yet.' })
export class AggregateGroupType {
  @Field(() => [GroupKeyType], { description: 'In the order of groupBy, then of groupByAnswers.' })
  keys!: GroupKeyType[];

  @Field(() => [MeasureValueType], { description: "In the order of the question's measures." })
  values!: MeasureValueType[];

  @Field(() => CoverageType)
  coverage!: CoverageType;

  @Field(() => Boolean, { description: 'RECAST: figures of a unit that was split stand in it.' })
  inexact!: boolean;
}

@ObjectType({ description: 'What a question costs. How to ask for less is told where it is refused.' })
export class AggregateCost {
  @Field(() => Boolean, {
    description: 'Sums by city and province answer, whatever the number of reports; else the reports are read.',
  })
  isFolded!: boolean;

  @Field(() => Float, { description: 'About how many reports are read, earlier periods included.' })
  reports!: number;

  @Field(() => Float, { description: 'A question that reads more is refused.' })
  mostReports!: number;
}

@ObjectType('Aggregate', { description: 'The answer to a question, from one snapshot: figures and coverage agree.' })
export class AggregateType {
  @Field(() => [AggregateGroupType])
  groups!: AggregateGroupType[];

  @Field(() => CoverageType, { description: 'Of all reports on the forms that hold a measure of the question.' })
  coverage!: CoverageType;

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many groups there are in all pages.' })
  totalCount!: number;

  @Field(() => Boolean, {
    description: 'A unit was split: its figures were shared out by a rule, or stay with it where there is none.',
  })
  inexact!: boolean;

  @Field(() => AggregateCost)
  cost!: AggregateCost;
}
