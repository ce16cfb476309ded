import { Field, Int, ObjectType } from 'type-graphql';
import { FormType } from '../forms/form.type.ts';
import { PlanType } from '../plans/plan.type.ts';

@ObjectType({ description: 'A plan whose document names a choice in a row of one of its tables, by title or alias.' })
export class PlanNaming {
  planId!: string;

  @Field(() => PlanType)
  plan?: PlanType;

  @Field(() => String, { nullable: true, description: 'Whose it is, as that row has it.' })
  organisation!: string | null;

  @Field(() => String, { nullable: true, description: 'For which years, as that row has it.' })
  years!: string | null;
}

@ObjectType({ description: 'Reports and register entries on a form whose fields take their choices from the list.' })
export class AnswersNaming {
  formId!: string;

  @Field(() => FormType)
  form?: FormType;

  @Field(() => Int, { description: 'Those handed in that chose it, of what the viewer sees.' })
  reports!: number;

  @Field(() => Int, { description: 'The units they are of.' })
  units!: number;

  @Field(() => [Int], { description: 'The years of their plans, newest first.' })
  planYears!: number[];
}

@ObjectType({ description: 'Where a choice of a code list is named: in plans, and in what units reported.' })
export class ChoiceNamed {
  @Field(() => String)
  code!: string;

  @Field(() => [PlanNaming], { description: 'Of the fifty newest plans that the viewer sees.' })
  plans!: PlanNaming[];

  @Field(() => [AnswersNaming])
  answers!: AnswersNaming[];
}
