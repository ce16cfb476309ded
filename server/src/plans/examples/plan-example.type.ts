import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('PlanExample', { description: 'A plan that an office may begin with; what it holds, in numbers.' })
export class PlanExampleType {
  @Field(() => ID)
  name!: string;

  @Field(() => String)
  movement!: string;

  @Field(() => Int, { description: 'Tasks with who leads and cooperates.' })
  tasks!: number;

  @Field(() => Int, { description: 'Legal bases; their numbers and days are left open.' })
  bases!: number;

  @Field(() => [String], { description: 'What its periods are called in its own year.' })
  periods!: string[];
}
