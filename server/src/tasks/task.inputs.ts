import { TaskState } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { UnitSelectorInput } from '../plans/duties/duty-change.inputs.ts';
import { PlanSeenInput } from '../plans/plan-change.type.ts';

registerEnumType(TaskState, { name: 'TaskState', description: 'How far a unit is with a task.' });

@InputType({ description: 'Which units tell how far they are with a task, and the form that answers it.' })
export class AssignTaskInput extends PlanSeenInput {
  @Field(() => ID)
  taskId!: string;

  @Field(() => UnitSelectorInput)
  units!: UnitSelectorInput;

  @Field(() => ID, { nullable: true, description: 'A form of the plan whose reports answer the task.' })
  answeredBy?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Permanent id of a number, yes/no or date of that form that tells how far a unit is.',
  })
  answeredField?: string | null;

  @Field(() => ID, { nullable: true, description: 'A target of the plan that tells it instead.' })
  answeredTarget?: string | null;

  @Field(() => String, { nullable: true, description: 'Why others do it from now on, where units had it already.' })
  reason?: string | null;
}

@InputType({ description: 'How far a unit is with a task.' })
export class ReportTaskInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => ID)
  taskId!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => Int, { description: 'The revision that was seen; 0 where nothing was told yet.' })
  expectedRevision!: number;

  @Field(() => TaskState)
  state!: TaskState;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'A link or a sentence: what shows it.' })
  evidence?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}
