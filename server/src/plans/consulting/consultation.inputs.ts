import { ConsultationAnswer } from '@ke-hoach/schema';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { UnitSelectorInput } from '../duties/duty-change.inputs.ts';
import { PlanSeenInput } from '../plan-change.type.ts';

registerEnumType(ConsultationAnswer, {
  name: 'ConsultationAnswer',
  description: 'What a unit says that was asked about a plan.',
});

@InputType({ description: 'Which units are asked about a plan; those asked already stay asked.' })
export class ConsultOnPlanInput extends PlanSeenInput {
  @Field(() => UnitSelectorInput)
  units!: UnitSelectorInput;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day for an answer; given again it holds for all who have not answered.',
  })
  answerBy?: string | null;
}

@InputType({ description: 'A unit has seen what became of its answer.' })
export class SeeConsultationInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'What a unit says to the plan as it saw it.' })
export class AnswerConsultationInput extends PlanSeenInput {
  @Field(() => ID)
  unitId!: string;

  @Field(() => ConsultationAnswer)
  answer!: ConsultationAnswer;

  @Field(() => String, { nullable: true, description: 'An objection needs one.' })
  reason?: string | null;
}

@InputType({ description: 'A remark in the thread of the office and one unit it asked.' })
export class CommentOnPlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => ID, { description: 'The unit whose thread it is.' })
  unitId!: string;

  @Field(() => String, { nullable: true, description: 'The part of the document it is about, by its title.' })
  section?: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
