import { FirstStepKind } from '@ke-hoach/schema';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

registerEnumType(FirstStepKind, {
  name: 'FirstStepKind',
  description: 'What an office does on its first day, in this order.',
});

@ObjectType({
  description: 'A step of an office on its first day, and how far it is: told by what is there, not ticked.',
})
export class FirstStep {
  @Field(() => FirstStepKind)
  kind!: FirstStepKind;

  @Field(() => Boolean)
  isDone!: boolean;

  @Field(() => Int, {
    description:
      'Of units: those below the office; of people: the units below where somebody may fill in; of forms: those published; else 0 or 1.',
  })
  count!: number;

  @Field(() => [String], {
    description:
      'What keeps it from being done though it is begun, by name: of forms, those a plan begun from the example asks for and nobody has published; of duties, the periods that no form is given for. Nothing once a plan is issued.',
  })
  missing!: string[];

  @Field(() => ID, { description: 'The office.' })
  unitId!: string;

  @Field(() => ID, { nullable: true, description: 'The plan that the office made last; null before there is one.' })
  planId!: string | null;
}
