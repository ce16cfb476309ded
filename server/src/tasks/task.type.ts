import { TargetState, TaskState } from '@ke-hoach/schema';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../platform/scalars.ts';

@ObjectType({ description: 'The field of a form that tells how far units are with a task.' })
export class AnsweringField {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of measure, such as "mô hình".' })
  unit!: string | null;
}

@ObjectType({ description: 'What reports of a unit say of a task that a field or target answers.' })
export class TaskAnswer {
  periodId!: string;

  @Field(() => Boolean, { description: 'False while a report was only begun.' })
  isHandedIn!: boolean;

  @Field(() => Boolean)
  nothingToReport!: boolean;

  @Field(() => DecimalScalar, { nullable: true })
  figure!: string | null;

  @Field(() => Boolean, { nullable: true })
  yes!: boolean | null;

  @Field(() => DateScalar, { nullable: true })
  day!: string | null;

  @Field(() => TargetState, { nullable: true, description: 'How the unit stands to the target, where one answers it.' })
  targetState!: TargetState | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the unit owes of that target.' })
  owed!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What is missing of it, or too much.' })
  difference!: string | null;
}

@ObjectType({ description: 'How far a unit is with a task. Units see their own, the office all.' })
export class TaskProgress {
  planId!: string;
  taskId!: string;
  unitId!: string;
  /** The unit is gone. */
  isFormer!: boolean;

  @Field(() => TaskState, {
    description: 'As reports say where a field or target answers the task, else as the unit told.',
  })
  state!: TaskState;

  @Field(() => TaskAnswer, { nullable: true, description: 'What reports say of it; null where none does.' })
  answer!: TaskAnswer | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null where the unit has told nothing yet.' })
  at!: string | null;

  @Field(() => String, { nullable: true })
  byName!: string | null;

  @Field(() => Int, { description: '0 where nothing was told yet; send it back as expectedRevision.' })
  editRevision!: number;
}

@ObjectType({ description: 'A task that a unit was given, tells of itself, and has not done.' })
export class TaskToDo {
  planId!: string;
  unitId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  content!: string;

  @Field(() => String, { nullable: true, description: 'Who leads it, as the document words it.' })
  lead!: string | null;

  @Field(() => String, { nullable: true, description: 'Who helps, as the document words it.' })
  cooperating!: string | null;

  @Field(() => String, { nullable: true, description: 'As the document words it.' })
  deadline!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be done, where there is one.' })
  dueOn!: string | null;

  @Field(() => TaskState)
  state!: TaskState;
}

@ObjectType({ description: 'Kept.' })
export class TaskReported {
  readonly kind!: 'TaskReported';
  readonly planId!: string;
}

@ObjectType({ description: 'Somebody of the unit told something else meanwhile; nothing was stored.' })
export class TaskConflict {
  readonly kind!: 'TaskConflict';
  readonly planId!: string;
}

export const ReportTaskResult = createUnionType({
  name: 'ReportTaskResult',
  description: 'Kept, or changed by somebody else since.',
  types: () => [TaskReported, TaskConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
