import { PastRefusal, PastRowVerdict, PlanState } from '@ke-hoach/schema';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PlanConflict } from '../plans/plan.type.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import { AnswerIssueType } from '../reports/report-results.type.ts';
import type { PastBase } from './past-target.ts';

registerEnumType(PastRowVerdict, { name: 'PastRowVerdict', description: 'What a row of a sheet of past figures is.' });
registerEnumType(PastRefusal, { name: 'PastRefusal', description: 'Why figures cannot be entered for a year.' });

@ObjectType({ description: 'A unit whose report of an earlier year is meant.' })
export class PastUnitType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Its name at the time.' })
  name!: string;
}

@ObjectType({ description: 'Which unit a row of the sheet means.' })
export class PastRowMatchType {
  @Field(() => PastRowVerdict)
  verdict!: PastRowVerdict;

  @Field(() => PastUnitType, { nullable: true })
  unit!: PastUnitType | null;
}

@ObjectType('PastYear', { description: 'An earlier year that is offered for figures.' })
export class PastYearType {
  @Field(() => Int)
  year!: number;

  @Field(() => PastRefusal, { nullable: true, description: 'Why it takes none.' })
  refusal!: PastRefusal | null;
}

@ObjectType({ description: 'Where past figures would go, and which units their rows mean. Nothing is changed.' })
export class PastFiguresPreview {
  base!: PastBase;
  versionId!: string | null;

  @Field(() => Int, { description: 'The year that was asked for, else the one that was found.' })
  year!: number;

  @Field(() => PastRefusal, { nullable: true, description: 'Why nothing can be entered; the rest is then empty.' })
  refusal!: PastRefusal | null;

  @Field(() => String, { nullable: true })
  planTitle!: string | null;

  @Field(() => PlanState, { nullable: true, description: 'Null: a plan is made for the record.' })
  planState!: PlanState | null;

  @Field(() => String, { nullable: true })
  periodName!: string | null;

  @Field(() => DateScalar, { nullable: true })
  dataFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  dataTo!: string | null;

  @Field(() => [PastRowMatchType])
  rows!: PastRowMatchType[];

  @Field(() => [PastUnitType], {
    description: 'Units that are meant, have no report and stand in no row; at most 200.',
  })
  unitsLeft!: PastUnitType[];

  @Field(() => Int, { description: 'How many units are meant.' })
  unitsMeant!: number;
}

@ObjectType({ description: 'Something wrong in one row of the sheet.' })
export class PastRowIssue {
  @Field(() => Int, { description: 'From 0.' })
  row!: number;

  @Field(() => AnswerIssueType)
  issue!: AnswerIssueType;
}

@ObjectType('PastBatchPart', { description: 'What one sheet of past figures holds of one period.' })
export class PastBatchPartType {
  targetPlanId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  periodName!: string;

  @Field(() => Int, { description: 'How many units have figures of this period out of it.' })
  reports!: number;
}

@ObjectType('PastBatch', { description: 'Past figures that came in as one sheet [nhập từ hồ sơ cũ].' })
export class PastBatchType {
  accountId!: string;
  takenBackBy!: string | null;
  planId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => [PastBatchPartType], { description: 'By period, in the order in which they were entered.' })
  parts!: PastBatchPartType[];

  @Field(() => String)
  formTitle!: string;

  @Field(() => String, { nullable: true })
  formTitleEn!: string | null;

  @Field(() => String)
  sourceName!: string;

  @Field(() => Int, { description: 'How many reports hold figures out of it.' })
  reports!: number;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  takenBackAt!: Date | null;
}

@ObjectType({ description: 'The figures stand as accepted reports.' })
export class PastFiguresEntered {
  readonly kind!: 'PastFiguresEntered';
  readonly batchId!: string;
  readonly basePlanId!: string;

  @Field(() => Int)
  reports!: number;
}

@ObjectType({ description: 'Why the figures of one period of a sheet cannot be entered as they are.' })
export class PastPeriodRefused {
  @Field(() => PastRefusal, { nullable: true })
  refusal!: PastRefusal | null;

  @Field(() => [PastRowMatchType])
  rows!: PastRowMatchType[];

  @Field(() => [PastRowIssue])
  issues!: PastRowIssue[];
}

@ObjectType({ description: 'Nothing was entered: rows whose unit is not sure, or numbers that cannot be so.' })
export class PastFiguresRefused {
  readonly kind!: 'PastFiguresRefused';

  @Field(() => [PastPeriodRefused], { description: 'As they were sent; those with nothing to mend are among them.' })
  periods!: PastPeriodRefused[];
}

export const EnterPastFiguresResult = createUnionType({
  name: 'EnterPastFiguresResult',
  description: 'Entered, refused with what is to be mended, or the plan was changed by somebody else since.',
  types: () => [PastFiguresEntered, PastFiguresRefused, PlanConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@ObjectType({ description: 'The figures of the sheet count nowhere any more.' })
export class PastFiguresTakenBack {
  readonly kind!: 'PastFiguresTakenBack';
  readonly batchId!: string;
  readonly basePlanId!: string;

  @Field(() => Int)
  reports!: number;
}

@ObjectType({ description: 'Nothing was taken back: something was done to these reports since.' })
export class PastFiguresKept {
  readonly kind!: 'PastFiguresKept';

  @Field(() => [String], { description: 'Names of their units; at most 20.' })
  unitNames!: string[];
}

export const TakeBackPastFiguresResult = createUnionType({
  name: 'TakeBackPastFiguresResult',
  description: 'Taken back whole, or not at all.',
  types: () => [PastFiguresTakenBack, PastFiguresKept] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
