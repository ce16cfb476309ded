import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../../people/request.ts';
import { rolesOverUnit, unitOn } from '../unit-loader.ts';
import { maySetLetterhead } from '../unit.policy.ts';
import { UnitType } from '../unit.type.ts';
import {
  LetterheadType,
  SetUnitLetterheadInput,
  SetUnitLetterheadResult,
  UnitLetterheadConflict,
  UnitLetterheadSet,
} from './letterhead.type.ts';
import { letterheadOf } from './letterheads.repository.ts';
import { setUnitLetterhead } from './set-unit-letterhead.ts';

@Resolver(() => UnitType)
class UnitLetterheadResolver {
  @FieldResolver(() => LetterheadType, {
    nullable: true,
    description: 'How its documents are headed and signed; null for somebody with no role over the unit.',
  })
  async letterhead(@Root() unit: UnitType, @Ctx() request: Request): Promise<LetterheadType | null> {
    const held = await rolesOverUnit(request, unit.unitId);
    if (held.length === 0) return null;
    const letterhead = await letterheadOf(await request.reads.em(), unit.unitId, unit.asOf);
    return { ...letterhead, canSet: maySetLetterhead(held) };
  }

  @Mutation(() => SetUnitLetterheadResult, { description: 'Says how documents of a unit are headed and signed.' })
  setUnitLetterhead(
    @Ctx() request: Request,
    @Arg('input', () => SetUnitLetterheadInput) input: SetUnitLetterheadInput,
  ): Promise<typeof SetUnitLetterheadResult> {
    return setUnitLetterhead(request, input);
  }
}

@Resolver(() => UnitLetterheadSet)
class UnitLetterheadSetResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() { unitId }: UnitLetterheadSet, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, unitId, request.clock.today);
  }
}

@Resolver(() => UnitLetterheadConflict)
class UnitLetterheadConflictResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() { unitId }: UnitLetterheadConflict, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, unitId, request.clock.today);
  }
}

export const letterheadResolvers = [UnitLetterheadResolver, UnitLetterheadSetResolver, UnitLetterheadConflictResolver];
