import { UnitLine } from '@ke-hoach/schema';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { DateScalar } from '../platform/scalars.ts';
import { unitOn } from './unit-loader.ts';
import { countsBelow, keysAbove, kindsBelow, unitsBelow } from './unit-tree.repository.ts';
import { UnitConnection, UnitKindCount, UnitType } from './unit.type.ts';

registerEnumType(UnitLine, {
  name: 'UnitLine',
  description: "Lines in which units stand: the territory, and each organisation's own.",
});

const line = { defaultValue: UnitLine.TERRITORY, description: 'The line in which they stand.' };

@Resolver(() => UnitType)
export class UnitTreeResolver {
  @Query(() => UnitConnection, {
    description: 'The units right below one, or at the top, as a line stood on a date (today when none is given).',
  })
  async unitsBelow(
    @Ctx() request: Request,
    @Arg('unitId', () => ID, { nullable: true, description: 'Without it: the units at the top.' }) unitId?: string,
    @Arg('line', () => UnitLine, line) inLine: UnitLine = UnitLine.TERRITORY,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
    @Arg('first', () => Int, { defaultValue: 100 }) first = 100,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<UnitType>> {
    signedIn(request);
    const date = asOf ?? request.clock.today;
    const size = pageSize(first);
    const place = { line: inLine, asOf: date };
    const from = { size, after: decodeCursor(after, ['id'])?.[0] ?? null };
    const { found, total } = await unitsBelow(await request.reads.em(), unitId ?? null, place, from);
    return page(
      found,
      size,
      total,
      (row) => ({ ...row, asOf: date }),
      (row) => [row.id],
    );
  }

  @FieldResolver(() => Int, { description: 'How many units stand right below it on the same date.' })
  async countBelow(
    @Root() unit: UnitType,
    @Ctx() request: Request,
    @Arg('line', () => UnitLine, line) inLine: UnitLine = UnitLine.TERRITORY,
  ): Promise<number> {
    const place = { line: inLine, asOf: unit.asOf };
    const loader = request.loaders.of<number>(
      async (ids) => countsBelow(await request.reads.em(), ids, place),
      `countsBelow ${inLine} ${unit.asOf}`,
    );
    return (await loader.load(unit.unitId)) ?? 0;
  }

  @FieldResolver(() => [UnitType], { description: 'The units above it on the same date, the top first.' })
  async above(
    @Root() unit: UnitType,
    @Ctx() request: Request,
    @Arg('line', () => UnitLine, line) inLine: UnitLine = UnitLine.TERRITORY,
  ): Promise<UnitType[]> {
    const place = { line: inLine, asOf: unit.asOf };
    const loader = request.loaders.of<string[]>(
      async (ids) => keysAbove(await request.reads.em(), ids, place),
      `keysAbove ${inLine} ${unit.asOf}`,
    );
    const keys = (await loader.load(unit.unitId)) ?? [];
    return Promise.all(keys.map((key) => unitOn(request, key, unit.asOf)));
  }

  @FieldResolver(() => [UnitKindCount], {
    description: 'How many units of each kind there are of it and all below it, on the same date.',
  })
  async kindsBelow(
    @Root() unit: UnitType,
    @Ctx() request: Request,
    @Arg('line', () => UnitLine, line) inLine: UnitLine = UnitLine.TERRITORY,
  ): Promise<UnitKindCount[]> {
    return kindsBelow(await request.reads.em(), unit.unitId, { line: inLine, asOf: unit.asOf });
  }
}
