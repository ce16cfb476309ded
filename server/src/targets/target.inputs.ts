import { AfterMerger, TargetRelation } from '@ke-hoach/schema';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DecimalScalar } from '../platform/scalars.ts';
import { UnitSelectorInput } from '../plans/duties/duty-change.inputs.ts';
import { PlanSeenInput } from '../plans/plan-change.type.ts';

registerEnumType(TargetRelation, {
  name: 'TargetRelation',
  description: 'How a figure must stand to the value of a target.',
});
registerEnumType(AfterMerger, {
  name: 'AfterMerger',
  description: 'What a unit owes that several units with a target were merged into.',
});

@InputType({ description: 'Which entries of a register count: those that answer a field with one of some choices.' })
export class TargetOnlyInput {
  @Field(() => ID, { description: 'The permanent id of a field of choices of the register, outside its tables.' })
  field!: string;

  @Field(() => [String], { description: 'Codes of its choices, at least one.' })
  choices!: string[];
}

@InputType({ description: 'What a target is measured by: exactly one of the first three.' })
export class TargetMeasureInput {
  @Field(() => String, { nullable: true, description: 'A shared meaning of fields [chỉ tiêu thống kê].' })
  indicator?: string | null;

  @Field(() => ID, { nullable: true, description: 'The permanent id of a numeric field.' })
  field?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A form of which units hand in any number: its entries are counted.',
  })
  entriesOf?: string | null;

  @Field(() => TargetOnlyInput, {
    nullable: true,
    description: 'Counts only some of the entries; without it every one of them.',
  })
  only?: TargetOnlyInput | null;
}

@InputType({ description: 'What one unit owes instead of the value of the target.' })
export class OwnValueInput {
  @Field(() => ID)
  unitId!: string;

  @Field(() => DecimalScalar)
  value!: string;
}

@InputType({ description: 'What is set of a target [chỉ tiêu giao].' })
export class TargetInput {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn?: string | null;

  @Field(() => TargetRelation)
  relation!: TargetRelation;

  @Field(() => DecimalScalar, { description: 'What each unit owes; above zero, at most six decimal places.' })
  value!: string;

  @Field(() => TargetMeasureInput)
  measure!: TargetMeasureInput;

  @Field(() => ID, { description: 'The period within whose days reports count, and by whose due date it is reached.' })
  periodId!: string;

  @Field(() => UnitSelectorInput)
  units!: UnitSelectorInput;

  @Field(() => [OwnValueInput], { defaultValue: [] })
  ownValues!: OwnValueInput[];

  @Field(() => AfterMerger, { defaultValue: AfterMerger.ANEW })
  afterMerger!: AfterMerger;
}

@InputType({ description: 'Gives a target in a plan.' })
export class SetTargetInput extends PlanSeenInput {
  @Field(() => TargetInput)
  target!: TargetInput;

  @Field(() => String, { nullable: true, description: 'Why an issued plan is changed.' })
  reason?: string | null;
}

@InputType({ description: 'Sets a target anew.' })
export class ChangeTargetInput extends SetTargetInput {
  @Field(() => ID)
  targetId!: string;
}

@InputType({ description: 'Withdraws a target.' })
export class WithdrawTargetInput extends PlanSeenInput {
  @Field(() => ID)
  targetId!: string;

  @Field(() => String, { nullable: true, description: 'Why an issued plan is changed.' })
  reason?: string | null;
}
