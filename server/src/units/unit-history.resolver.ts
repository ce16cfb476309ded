import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { holds, rolesOver } from './roles-over.ts';
import { Placement, Succession } from './unit-history.type.ts';
import { placementsOf, successionsOf } from './unit-history.repository.ts';
import { UnitType } from './unit.type.ts';

@Resolver(() => UnitType)
export class UnitHistoryResolver {
  @FieldResolver(() => [Placement], { description: 'All its placements in all lines, the first first.' })
  async placements(@Root() unit: UnitType, @Ctx() request: Request): Promise<Placement[]> {
    return placementsOf(await request.reads.em(), unit.unitId);
  }

  @FieldResolver(() => [Succession], { description: 'All successions from it and to it, the first first.' })
  async successions(@Root() unit: UnitType, @Ctx() request: Request): Promise<Succession[]> {
    return successionsOf(await request.reads.em(), unit.unitId);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer change this unit and its people?' })
  async canAdminister(@Root() unit: UnitType, @Ctx() request: Request): Promise<boolean> {
    return holds(await rolesOver(await request.reads.em(), unit.unitId), 'administrator');
  }
}
