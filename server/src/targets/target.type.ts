import { AfterMerger, TargetRefusalCode, TargetRelation, TargetState, UnitKind } from '@ke-hoach/schema';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.type.ts';
import { DecimalScalar } from '../platform/scalars.ts';
import { PlanConflict } from '../plans/plan.type.ts';
import type { OwnValue } from './targets.repository.ts';

registerEnumType(TargetState, { name: 'TargetState', description: 'How a unit stands to a target.' });
registerEnumType(TargetRefusalCode, {
  name: 'TargetRefusalCode',
  description: 'Why a target cannot be given as asked.',
});

@ObjectType({ description: 'A choice by which entries are told apart.' })
export class TargetOnlyChoice {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;
}

@ObjectType({ description: 'Which entries of a register count: those that answer a field with one of these choices.' })
export class TargetOnly {
  @Field(() => ID)
  field!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => [TargetOnlyChoice])
  choices!: TargetOnlyChoice[];
}

@ObjectType({ description: 'What a target is measured by, as the newest form that asks for it words it.' })
export class TargetMeasure {
  @Field(() => String, { nullable: true })
  indicator!: string | null;

  @Field(() => ID, { nullable: true })
  field!: string | null;

  @Field(() => ID, { nullable: true, description: 'The form whose entries are counted.' })
  entriesOf!: string | null;

  @Field(() => TargetOnly, { nullable: true, description: 'Null where every entry counts, or no entries do.' })
  only!: TargetOnly | null;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of measure, such as "mô hình".' })
  unit!: string | null;
}

@ObjectType({ description: 'What one unit owes instead of the value of the target.' })
export class TargetOwnValue {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String, { description: 'As of today.' })
  unitName!: string;

  @Field(() => DecimalScalar)
  value!: string;
}

@ObjectType({ description: 'How many units stand how to a target; of those that the viewer sees.' })
export class TargetTotals {
  @Field(() => Int)
  units!: number;

  @Field(() => Int)
  reached!: number;

  @Field(() => Int)
  short!: number;

  @Field(() => Int)
  over!: number;
}

@ObjectType('Target', {
  description: 'What each of some units of a plan owes by the end of a period, in a number [chỉ tiêu giao].',
})
export class TargetType {
  targetId!: string;
  planId!: string;
  periodId!: string;
  exceptUnits!: readonly string[];
  alsoUnits!: readonly string[];
  ownValues!: OwnValue[];

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Null where nobody wrote one.' })
  titleEn!: string | null;

  @Field(() => TargetRelation)
  relation!: TargetRelation;

  @Field(() => DecimalScalar, { description: 'What each unit owes that has no value of its own.' })
  value!: string;

  @Field(() => [UnitKind], { description: 'Which kinds of unit under the owner of the plan owe it.' })
  unitKinds!: UnitKind[];

  @Field(() => AfterMerger)
  afterMerger!: AfterMerger;
}

@ObjectType('TargetStanding', { description: 'How one unit stands to a target today.' })
export class TargetStandingType {
  unitId!: string;
  targetId!: string;

  @Field(() => DecimalScalar, { description: 'What the unit owes, with what it took over.' })
  owed!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'What reports tell so far; null where none does.' })
  figure!: string | null;

  @Field(() => TargetState)
  state!: TargetState;

  @Field(() => DecimalScalar, { description: 'What is missing where it is SHORT, too much where it is OVER.' })
  difference!: string;
}

export const TargetConnection = connectionType(TargetType, 'Target');
export const TargetStandingConnection = connectionType(TargetStandingType, 'TargetStanding');

@ObjectType({ description: 'The target stands as it was asked, or is withdrawn; the plan with all of them.' })
export class TargetChanged {
  readonly kind!: 'TargetChanged';
  readonly planId!: string;

  @Field(() => ID)
  targetId!: string;
}

@ObjectType({ description: 'The target cannot be given as asked; nothing was changed.' })
export class TargetRefused {
  readonly kind!: 'TargetRefused';

  @Field(() => TargetRefusalCode)
  refusal!: TargetRefusalCode;

  @Field(() => String, { description: 'The entry to mend, as the input names it.' })
  path!: string;
}

export const ChangeTargetResult = createUnionType({
  name: 'ChangeTargetResult',
  description: 'Done, refused with the entry to mend, or the plan was changed by somebody else since.',
  types: () => [TargetChanged, TargetRefused, PlanConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
