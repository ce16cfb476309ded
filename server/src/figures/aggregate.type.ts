import { Dimension } from '@ke-hoach/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.ts';
import { DecimalScalar } from '../platform/scalars.ts';
import { CoverageType } from '../coverage/coverage.type.ts';

@ObjectType('GroupKey', { description: 'Where a group stands in one dimension of the question.' })
export class GroupKeyType {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => ID, { description: 'Id of the unit, period or plan; else the kind, series or year itself.' })
  id!: string;

  @Field(() => String, {
    description: 'A name as of the newest period in the group (RECAST: as of today); a kind or series as its code.',
  })
  label!: string;
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
}

@ObjectType('AggregateGroup', { description: 'One group, also when none of its reports is in yet.' })
export class AggregateGroupType {
  @Field(() => [GroupKeyType], { description: 'In the order of groupBy.' })
  keys!: GroupKeyType[];

  @Field(() => [MeasureValueType], { description: "In the order of the question's measures." })
  values!: MeasureValueType[];

  @Field(() => CoverageType)
  coverage!: CoverageType;
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
}
