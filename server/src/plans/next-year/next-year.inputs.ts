import { FormDecision } from '@ke-hoach/schema';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PlanSeenInput } from '../plan-change.type.ts';

registerEnumType(FormDecision, {
  name: 'FormDecision',
  description: 'What becomes of a form in the plan of the next year.',
});

@InputType({ description: 'What becomes of one form.' })
export class FormDecisionInput {
  @Field(() => ID)
  formId!: string;

  @Field(() => FormDecision)
  decision!: FormDecision;
}

@InputType({ description: 'Makes the draft of the next year from a plan.' })
export class PrepareNextYearInput extends PlanSeenInput {
  @Field(() => [FormDecisionInput], { defaultValue: [], description: 'Forms that are not named: LATEST.' })
  forms!: FormDecisionInput[];
}
