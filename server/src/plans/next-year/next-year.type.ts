import {
  FormDecision,
  TargetLeftWhy,
  TargetRelation,
  UnitFate,
  type ReportsAsked,
  type UnitKind,
} from '@ke-hoach/schema';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../platform/scalars.ts';
import { DocumentAmendment } from '../documents/plan-document.type.ts';
import type { StoredParent } from '../parent-plans/parent-plan.ts';
import { ParentPlan } from '../parent-plans/parent-plan.type.ts';
import { PlanConflict } from '../plan.type.ts';

registerEnumType(UnitFate, { name: 'UnitFate', description: 'What became of a unit that reported this year.' });
registerEnumType(TargetLeftWhy, {
  name: 'TargetLeftWhy',
  description: 'Why a target is not carried over into the next year.',
});

@ObjectType({ description: 'A period as it will stand, its days a year later.' })
export class NextPeriod {
  key!: string;
  dataFrom!: string;
  dueAbove!: string | null;
  closes!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  series!: string;

  @Field(() => DateScalar)
  dataTo!: string;

  @Field(() => DateScalar)
  opens!: string;

  @Field(() => DateScalar, { description: 'The date as the plan will write it.' })
  due!: string;

  @Field(() => Boolean, { description: 'Is a report of that day itself in time?' })
  dueInclusive!: boolean;
}

@ObjectType({ description: 'A form of this year and what becomes of it.' })
export class NextForm {
  formId!: string;
  versionId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of this year.' })
  versionNow!: number | null;

  @Field(() => Int, { description: 'The latest published version.' })
  versionLatest!: number;

  @Field(() => Boolean, { description: 'Is a draft of the next version being drawn?' })
  hasDraft!: boolean;

  @Field(() => FormDecision)
  decision!: FormDecision;
}

@ObjectType({ description: 'An assignment as it will stand, and how many units it means today.' })
export class NextAssignment {
  formId!: string;
  periodKey!: string;
  unitKinds!: UnitKind[];
  exceptUnits!: string[];
  alsoUnits!: string[];
  responsibleOn!: string | null;
  asks!: ReportsAsked;
  unitIds!: string[];

  @Field(() => String)
  formTitle!: string;

  @Field(() => String, { nullable: true })
  formTitleEn!: string | null;

  @Field(() => String)
  periodName!: string;

  @Field(() => Int, { description: 'Units that it means today; without any it is not carried over.' })
  units!: number;
}

@ObjectType({ description: 'A target as it will stand, and how many units it means today. Nothing of it is reached.' })
export class NextTarget {
  targetId!: string;
  periodKey!: string;
  unitKinds!: UnitKind[];
  exceptUnits!: string[];
  alsoUnits!: string[];

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => TargetRelation)
  relation!: TargetRelation;

  @Field(() => DecimalScalar)
  value!: string;

  @Field(() => Int)
  units!: number;

  @Field(() => [ID], { description: 'The forms that measure it; where all of them are left, so is the target.' })
  measuredBy!: string[];
}

@ObjectType({ description: 'A target of this year that is not carried over.' })
export class TargetLeft {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => TargetLeftWhy)
  why!: TargetLeftWhy;
}

@ObjectType({ description: 'What became of units that reported, or that report for the first time.' })
export class NextUnits {
  @Field(() => UnitFate)
  fate!: UnitFate;

  @Field(() => [String], { description: 'Names as they were; none for a unit that is new.' })
  from!: string[];

  @Field(() => String, { nullable: true, description: 'The unit of today.' })
  to!: string | null;
}

@ObjectType({ description: 'A place of the document with its text.' })
export class DocumentPlace {
  @Field(() => String)
  place!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType({ description: 'What the plan of the next year would be. Nothing is made yet.' })
export class NextYear {
  document!: string;
  typeVersionId!: string;
  carriesOut!: StoredParent;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  title!: string;

  @Field(() => [NextPeriod])
  periods!: NextPeriod[];

  @Field(() => [NextForm])
  forms!: NextForm[];

  @Field(() => [NextAssignment])
  assignments!: NextAssignment[];

  @Field(() => [NextTarget])
  targets!: NextTarget[];

  @Field(() => [TargetLeft], { description: 'Those of this year that are not carried over.' })
  targetsLeft!: TargetLeft[];

  @Field(() => Int, { description: 'Units that report on as they are.' })
  unitsSame!: number;

  @Field(() => [NextUnits], { description: 'All others, at most 500.' })
  unitsChanged!: NextUnits[];

  @Field(() => [DocumentAmendment], { description: 'What is moved on in the document, or left to be given anew.' })
  documentChanges!: DocumentAmendment[];

  @Field(() => [DocumentPlace], {
    description: 'What a person should look at: legal bases, texts that name this year.',
  })
  documentToLookAt!: DocumentPlace[];

  @Field(() => ParentPlan, { nullable: true, description: 'The plan it would carry out, as far as that is known.' })
  parent!: ParentPlan | null;

  @Field(() => [DocumentPlace], { description: 'Answers without a place in the plan type as it is now.' })
  documentKeptAside!: DocumentPlace[];
}

@ObjectType({ description: 'The draft of the next year is made.' })
export class NextYearPrepared {
  readonly kind!: 'NextYearPrepared';
  readonly planId!: string;
}

@ObjectType({ description: 'There is a plan of the next year already; nothing was made.' })
export class NextYearExists {
  readonly kind!: 'NextYearExists';
  readonly planId!: string;
}

export const PrepareNextYearResult = createUnionType({
  name: 'PrepareNextYearResult',
  description: 'Made, there already, or the plan was changed by somebody else since.',
  types: () => [NextYearPrepared, NextYearExists, PlanConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
