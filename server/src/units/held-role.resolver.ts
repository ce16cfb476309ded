import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { HeldRoleType } from '../people/people.type.ts';
import type { Request } from '../people/request.ts';
import type { HeldRole } from '../people/viewer.ts';
import { unitOn } from './unit-loader.ts';
import { UnitType } from './unit.type.ts';

@Resolver(() => HeldRoleType)
export class HeldRoleResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() held: HeldRole, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, held.unitId, request.clock.today);
  }
}
