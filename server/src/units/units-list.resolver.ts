import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { DateScalar } from '../platform/scalars.ts';
import { UnitConnection, type UnitType } from './unit.type.ts';
import { listUnits } from './units-list.repository.ts';

@Resolver()
export class UnitsListResolver {
  @Query(() => UnitConnection, {
    description: 'The units placed on a date (today when none is given), in the order of the territory.',
  })
  async units(
    @Ctx() request: Request,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
    @Arg('under', () => ID, { nullable: true, description: 'This unit and all below it on that date.' }) under?: string,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name; accents may be left out.' })
    search?: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first = 50,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<UnitType>> {
    signedIn(request);
    const date = asOf ?? request.clock.today;
    const filter = { asOf: date, under: under ?? null, search: search?.trim() || null };
    const size = pageSize(first);
    const em = await request.reads.em();
    const { found, total } = await listUnits(em, filter, size + 1, decodeCursor(after, ['id'])?.[0] ?? null);
    return page(
      found,
      size,
      total,
      (row) => ({ ...row, asOf: date }),
      (row) => [row.id],
    );
  }
}
