import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { PlanSeenInput } from '../plan-change.type.ts';

@InputType({
  description: 'Which plan a plan carries out: one of its legal bases, or a plan that is kept here; neither for none.',
})
export class SetParentPlanInput extends PlanSeenInput {
  @Field(() => ID, { nullable: true, description: "A row of the legal bases in the plan's document." })
  basis?: string | null;

  @Field(() => String, { nullable: true, description: 'Where that basis can be read, http or https.' })
  link?: string | null;

  @Field(() => ID, { nullable: true, description: 'One of the possible parents.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; of an issued plan it is an amendment and has a reason.' })
  reason?: string | null;
}

@ObjectType({
  description: 'The plan that a plan carries out [kế hoạch cấp trên]: a legal basis, or a plan kept here.',
})
export class ParentPlan {
  planId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The row of the legal bases in the plan's document, where it is one.",
  })
  basis!: string | null;

  @Field(() => String, { description: 'What kind of document it is, for instance "Kế hoạch".' })
  type!: string;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => DateScalar, { nullable: true })
  issuedOn!: string | null;

  @Field(() => String, { nullable: true })
  issuer!: string | null;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'Where a basis can be read.' })
  link!: string | null;

  @Field(() => Boolean, {
    description: 'Number and day are those that the plan of the year before has, so they may be of that year.',
  })
  isFromYearBefore!: boolean;
}
