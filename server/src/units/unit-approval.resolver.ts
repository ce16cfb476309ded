import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { setUnitApproval } from './set-unit-approval.ts';
import {
  SetUnitApprovalInput,
  SetUnitApprovalResult,
  UnitApprovalConflict,
  UnitApprovalSet,
  UnitApprovalSettingType,
} from './unit-approval.type.ts';
import { approvalOfUnit, rolesOverUnit, unitOn } from './unit-loader.ts';
import { maySetApproval } from './unit.policy.ts';
import { UnitType } from './unit.type.ts';

@Resolver(() => UnitType)
class UnitApprovalResolver {
  @Mutation(() => SetUnitApprovalResult, {
    description: 'Says who in a unit agrees to its reports before they go out.',
  })
  setUnitApproval(
    @Ctx() request: Request,
    @Arg('input', () => SetUnitApprovalInput) input: SetUnitApprovalInput,
  ): Promise<typeof SetUnitApprovalResult> {
    return setUnitApproval(request, input);
  }

  @FieldResolver(() => UnitApprovalSettingType, {
    nullable: true,
    description: 'Who agrees to its reports; null for somebody with no role over the unit.',
  })
  async approval(@Root() unit: UnitType, @Ctx() request: Request): Promise<UnitApprovalSettingType | null> {
    const held = await rolesOverUnit(request, unit.unitId);
    if (held.length === 0) return null;
    return { ...(await approvalOfUnit(request, unit.unitId)), canSet: maySetApproval(held) };
  }
}

@Resolver(() => UnitApprovalSet)
class UnitApprovalSetResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() { unitId }: UnitApprovalSet, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, unitId, request.clock.today);
  }
}

@Resolver(() => UnitApprovalConflict)
class UnitApprovalConflictResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() { unitId }: UnitApprovalConflict, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, unitId, request.clock.today);
  }
}

export const unitApprovalResolvers = [UnitApprovalResolver, UnitApprovalSetResolver, UnitApprovalConflictResolver];
