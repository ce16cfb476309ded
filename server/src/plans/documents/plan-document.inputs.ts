import { Field, ID, InputType, Int } from 'type-graphql';
import { DraftEditsInput } from '../../drafts/draft-edits.inputs.ts';
import { PlanSeenInput } from '../plan-change.type.ts';

@InputType({ description: 'A new plan of a year, led by a unit; its document is answers to a plan type.' })
export class CreatePlanInput {
  @Field(() => ID, { description: 'The unit whose office leads the plan.' })
  unitId!: string;

  @Field(() => ID, { description: 'A published form with purpose PLAN; its latest version is used.' })
  planTypeId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  movement!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The name of one of `planExamples`: its sentences, periods and duties are there to be edited.',
  })
  example?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: "What was changed in a plan's document. Others may have saved other cells since." })
export class SavePlanDocumentInput extends DraftEditsInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int, { description: 'The revision on which it was typed.' })
  expectedRevision!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'What the plan is called, and whom units ask about it.' })
export class DescribePlanInput extends PlanSeenInput {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  movement!: string;

  @Field(() => String, { nullable: true, description: 'Name, telephone, address; null: nobody is named.' })
  contact?: string | null;
}

@InputType({ description: 'Why the document of an issued plan is changed.' })
export class AmendPlanInput extends PlanSeenInput {
  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'Why a closed plan lives on.' })
export class ReopenPlanInput extends PlanSeenInput {
  @Field(() => String)
  reason!: string;
}
