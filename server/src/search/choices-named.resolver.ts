import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { formById } from '../forms/form-loader.ts';
import { FormType } from '../forms/form.type.ts';
import type { EntryRow } from '../library/library.repository.ts';
import { LibraryEntryType } from '../library/library.type.ts';
import type { Request } from '../people/request.ts';
import { planById } from '../plans/plan-loader.ts';
import { PlanType } from '../plans/plan.type.ts';
import { AnswersNaming, ChoiceNamed, PlanNaming } from './choice-named.type.ts';
import { choicesNamed } from './choices-named.ts';

@Resolver(() => LibraryEntryType)
class ChoicesNamedResolver {
  @FieldResolver(() => [ChoiceNamed], {
    description: 'Of a code list: for each choice, retired ones too, which plans and reports name it; else nothing.',
  })
  async choicesNamed(@Root() entry: EntryRow, @Ctx() request: Request): Promise<ChoiceNamed[]> {
    return choicesNamed(await request.reads.em(), entry);
  }
}

@Resolver(() => AnswersNaming)
class AnswersNamingResolver {
  @FieldResolver(() => FormType)
  form(@Root() naming: AnswersNaming, @Ctx() request: Request): Promise<FormType> {
    return formById(request, naming.formId);
  }
}

@Resolver(() => PlanNaming)
class PlanNamingResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() naming: PlanNaming, @Ctx() request: Request): Promise<PlanType> {
    return planById(request, naming.planId);
  }
}

export const choicesNamedResolvers = [ChoicesNamedResolver, AnswersNamingResolver, PlanNamingResolver];
