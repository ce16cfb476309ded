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
      'Of units: those below the office; of people: the units below where somebody may fill in; else 0 or 1.',
  })
  count!: number;

  @Field(() => ID, { description: 'The office.' })
  unitId!: string;

  @Field(() => ID, { nullable: true, description: 'The plan that the office made last; null before there is one.' })
  planId!: string | null;
}
