import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { firstRow } from '../platform/database.ts';
import { DateScalar } from '../platform/scalars.ts';
import { predecessorIds, successorIds } from './units.repository.ts';
import { placedUnitOn, unitOn } from './unit-loader.ts';
import { UnitType } from './unit.type.ts';

@Resolver(() => UnitType)
export class UnitsResolver {
  @Query(() => UnitType, { nullable: true, description: 'One unit as it stands on a date (today when none is given).' })
  async unit(
    @Ctx() request: Request,
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<UnitType | null> {
    signedIn(request);
    const found = await firstRow<{ id: string }>(
      await request.reads.em(),
      'SELECT id::text AS id FROM units WHERE uid::text = $1',
      [id],
    );
    return found ? placedUnitOn(request, found.id, asOf ?? request.clock.today) : null;
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit above it in the territory, as of the same date.',
  })
  async parent(@Root() unit: UnitType, @Ctx() request: Request): Promise<UnitType | null> {
    return unit.parentId ? unitOn(request, unit.parentId, unit.asOf) : null;
  }

  @FieldResolver(() => [UnitType], { description: 'The units that passed into this one.' })
  async predecessors(@Root() unit: UnitType, @Ctx() request: Request): Promise<UnitType[]> {
    const ids = await predecessorIds(await request.reads.em(), unit.unitId);
    return Promise.all(ids.map((id) => unitOn(request, id, unit.asOf)));
  }

  @FieldResolver(() => [UnitType], { description: 'The units this one passed into.' })
  async successors(@Root() unit: UnitType, @Ctx() request: Request): Promise<UnitType[]> {
    const ids = await successorIds(await request.reads.em(), unit.unitId);
    return Promise.all(ids.map((id) => unitOn(request, id, unit.asOf)));
  }
}
