import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { holds, rolesOver, rolesOverOn } from './roles-over.ts';
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

  @FieldResolver(() => Boolean, {
    description: 'May the viewer change this unit and its people, today or on the day it is shown as of?',
  })
  async canAdminister(@Root() unit: UnitType, @Ctx() request: Request): Promise<boolean> {
    const em = await request.reads.em();
    if (holds(await rolesOver(em, unit.unitId), 'administrator')) return true;
    // A unit that begins later is below nobody yet.
    return unit.asOf > request.clock.today && holds(await rolesOverOn(em, unit.unitId, unit.asOf), 'administrator');
  }
}
