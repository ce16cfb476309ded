import { UnitPlanState } from '@ke-hoach/schema';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';

registerEnumType(UnitPlanState, { name: 'UnitPlanState', description: "How far a unit's own plan is." });

@InputType({ description: "A unit's own plan on the ground of a plan [kế hoạch của đơn vị]." })
export class RecordUnitPlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => Int, { description: 'The revision that was seen; 0 where none was recorded yet.' })
  expectedRevision!: number;

  @Field(() => UnitPlanState)
  state!: UnitPlanState;

  @Field(() => String, { nullable: true, description: 'Number and sign; an issued plan has one.' })
  number?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'An issued plan has one.' })
  issuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read, https.' })
  link?: string | null;

  @Field(() => String, { nullable: true })
  fileName?: string | null;

  @Field(() => String, { nullable: true, description: 'What the unit sets itself beside the tasks it was given.' })
  addedTasks?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType({ description: "A unit's own plan [kế hoạch của đơn vị]. Units see their own, the office all." })
export class UnitPlan {
  planId!: string;
  unitId!: string;
  /** The unit is gone. */
  isFormer!: boolean;

  @Field(() => UnitPlanState, {
    nullable: true,
    description: 'Null where the unit has recorded none, and none that it issued for this one is kept here.',
  })
  state!: UnitPlanState | null;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => DateScalar, { nullable: true })
  issuedOn!: string | null;

  @Field(() => String, { nullable: true })
  link!: string | null;

  @Field(() => String, { nullable: true })
  fileName!: string | null;

  @Field(() => String, { nullable: true })
  addedTasks!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  at!: string | null;

  @Field(() => String, { nullable: true })
  byName!: string | null;

  @Field(() => Int, { description: '0 where none was recorded; send it back as expectedRevision.' })
  editRevision!: number;
}

@ObjectType({ description: 'Kept.' })
export class UnitPlanRecorded {
  readonly kind!: 'UnitPlanRecorded';
  readonly planId!: string;
}

@ObjectType({ description: 'Somebody of the unit recorded something else meanwhile; nothing was stored.' })
export class UnitPlanConflict {
  readonly kind!: 'UnitPlanConflict';
  readonly planId!: string;
}

export const RecordUnitPlanResult = createUnionType({
  name: 'RecordUnitPlanResult',
  description: 'Kept, or changed by somebody else since.',
  types: () => [UnitPlanRecorded, UnitPlanConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
