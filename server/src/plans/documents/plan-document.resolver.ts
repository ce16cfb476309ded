import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { personById } from '../../people/person-loader.ts';
import { PersonType } from '../../people/people.type.ts';
import type { Request } from '../../people/request.ts';
import { rolesOverUnit } from '../../units/unit-loader.ts';
import { planOfResult } from '../plan-loader.ts';
import { ChangePlanResult, PlanChanged, PlanSeenInput } from '../plan-change.type.ts';
import { canEditDocument, mayWritePlan } from '../plan.policy.ts';
import { PlanType } from '../plan.type.ts';
import type { PlanRow } from '../plans.repository.ts';
import { amendPlan } from './amend-plan.ts';
import { closePlan } from './close-plan.ts';
import { createPlan } from './create-plan.ts';
import { deletePlan } from './delete-plan.ts';
import { describePlan } from './describe-plan.ts';
import { draftOf } from './draft-of.ts';
import { dropAmendment } from './drop-amendment.ts';
import {
  AmendPlanInput,
  CreatePlanInput,
  DescribePlanInput,
  ReopenPlanInput,
  SavePlanDocumentInput,
} from './plan-document.inputs.ts';
import {
  DeletePlanResult,
  PlanDocumentConflict,
  PlanDocumentSaved,
  PlanDraft,
  SavePlanDocumentResult,
} from './plan-document.type.ts';
import { reopenPlan } from './reopen-plan.ts';
import { savePlanDocument } from './save-plan-document.ts';

@Resolver(() => PlanType)
export class PlanDocumentResolver {
  @FieldResolver(() => Boolean, { description: 'May the viewer edit its document now, or write an amendment to it?' })
  async canEditDocument(@Root() plan: PlanRow, @Ctx() request: Request): Promise<boolean> {
    return canEditDocument(await rolesOverUnit(request, plan.ownerId), plan.state);
  }

  @FieldResolver(() => PlanDraft, {
    nullable: true,
    description: 'The document as it is edited; null for those who may not edit it.',
  })
  async draft(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PlanDraft | null> {
    if (!canEditDocument(await rolesOverUnit(request, plan.ownerId), plan.state)) return null;
    return draftOf(plan, request);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer name it, ask others about it, close it?' })
  async canWrite(@Root() plan: PlanRow, @Ctx() request: Request): Promise<boolean> {
    return mayWritePlan(await rolesOverUnit(request, plan.ownerId));
  }

  @Mutation(() => PlanType, { description: 'Begins a plan; only its office sees it.' })
  async createPlan(
    @Ctx() request: Request,
    @Arg('input', () => CreatePlanInput) input: CreatePlanInput,
  ): Promise<PlanType> {
    return planOfResult(request, await createPlan(request, input));
  }

  @Mutation(() => SavePlanDocumentResult, { description: "Keeps what was typed into a plan's document." })
  savePlanDocument(
    @Ctx() request: Request,
    @Arg('input', () => SavePlanDocumentInput) input: SavePlanDocumentInput,
  ): Promise<typeof SavePlanDocumentResult> {
    return savePlanDocument(request, input);
  }

  @Mutation(() => ChangePlanResult, { description: 'Names the plan and whom to ask about it.' })
  describePlan(
    @Ctx() request: Request,
    @Arg('input', () => DescribePlanInput) input: DescribePlanInput,
  ): Promise<typeof ChangePlanResult> {
    return describePlan(request, input);
  }

  @Mutation(() => DeletePlanResult, { description: 'Throws a draft away, with its periods and assignments.' })
  deletePlan(
    @Ctx() request: Request,
    @Arg('input', () => PlanSeenInput) input: PlanSeenInput,
  ): Promise<typeof DeletePlanResult> {
    return deletePlan(request, input);
  }

  @Mutation(() => ChangePlanResult, { description: 'Makes the amendment that was written the document.' })
  amendPlan(
    @Ctx() request: Request,
    @Arg('input', () => AmendPlanInput) input: AmendPlanInput,
  ): Promise<typeof ChangePlanResult> {
    return amendPlan(request, input);
  }

  @Mutation(() => ChangePlanResult, { description: 'Throws away an amendment that is being written.' })
  dropAmendment(
    @Ctx() request: Request,
    @Arg('input', () => PlanSeenInput) input: PlanSeenInput,
  ): Promise<typeof ChangePlanResult> {
    return dropAmendment(request, input);
  }

  @Mutation(() => ChangePlanResult, { description: 'Closes an issued plan: nothing of it changes any more.' })
  closePlan(
    @Ctx() request: Request,
    @Arg('input', () => PlanSeenInput) input: PlanSeenInput,
  ): Promise<typeof ChangePlanResult> {
    return closePlan(request, input);
  }

  @Mutation(() => ChangePlanResult, { description: 'Opens a plan that was closed too early.' })
  reopenPlan(
    @Ctx() request: Request,
    @Arg('input', () => ReopenPlanInput) input: ReopenPlanInput,
  ): Promise<typeof ChangePlanResult> {
    return reopenPlan(request, input);
  }
}

@Resolver(() => PlanDraft)
export class PlanDraftResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who saved last.' })
  savedBy(@Root() draft: PlanDraft, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, draft.savedById);
  }
}

@Resolver(() => PlanChanged)
export class PlanChangedResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: PlanChanged, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}

@Resolver(() => PlanDocumentSaved)
export class PlanDocumentSavedResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: PlanDocumentSaved, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }

  @FieldResolver(() => PlanDraft, {
    nullable: true,
    description: 'The whole document as it stands, where others had changed the plan since; null where nobody had.',
  })
  async joined(@Root() result: PlanDocumentSaved, @Ctx() request: Request): Promise<PlanDraft | null> {
    return result.joined ? draftOf(await planOfResult(request, result), request) : null;
  }
}

@Resolver(() => PlanDocumentConflict)
export class PlanDocumentConflictResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: PlanDocumentConflict, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}
