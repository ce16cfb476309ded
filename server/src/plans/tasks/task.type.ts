import { TaskState } from '@ke-hoach/schema';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';

@ObjectType({ description: 'How far a unit is with a task. Units see their own, the office all.' })
export class TaskProgress {
  planId!: string;
  taskId!: string;
  unitId!: string;

  @Field(() => TaskState)
  state!: TaskState;

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
