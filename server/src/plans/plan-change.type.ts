import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PlanConflict } from './plan.type.ts';

@InputType({ description: 'Which plan, as the sender saw it.' })
export class PlanSeenInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType({ description: 'Done; the plan as it stands.' })
export class PlanChanged {
  readonly kind!: 'PlanChanged';
  readonly planId!: string;
}

export const ChangePlanResult = createUnionType({
  name: 'ChangePlanResult',
  description: 'Done, or the plan was changed by somebody else since.',
  types: () => [PlanChanged, PlanConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
