import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

@ObjectType({
  description: 'What somebody who leaves tells whoever takes over [bàn giao], until that person has read it.',
})
export class Handover {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  leaverId!: string;

  @Field(() => String)
  leaverName!: string;

  @Field(() => ID)
  deputyId!: string;

  @Field(() => String)
  deputyName!: string;

  @Field(() => [String], { description: 'Names of the units whose roles pass.' })
  unitNames!: string[];

  @Field(() => DateScalar, { description: 'The last day of whoever leaves.' })
  lastDay!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: 'Is it the viewer who takes over, and so may say that it is read?' })
  isForViewer!: boolean;
}

@ObjectType({ description: 'A day up to which a unit still owes reports of a period.' })
export class DueAhead {
  @Field(() => String)
  periodName!: string;

  @Field(() => DateScalar, { description: 'The last day on which they are on time.' })
  lastDay!: string;
}

@InputType({ description: 'Which handover was read.' })
export class ReadHandoverInput {
  @Field(() => ID)
  handoverId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
