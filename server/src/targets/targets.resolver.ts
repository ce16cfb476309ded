import { CountedReports, TargetState } from '@ke-hoach/schema';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { formById } from '../forms/form-loader.ts';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { dueOn } from '../plans/due.ts';
import { periodById, planById } from '../plans/plan-loader.ts';
import { DueType, PeriodType, PlanType } from '../plans/plan.type.ts';
import type { PlanRow } from '../plans/plans.repository.ts';
import { unitOn } from '../units/unit-loader.ts';
import { UnitType } from '../units/unit.type.ts';
import { judgingOf, measureOfTarget, targetById } from './judging.ts';
import { decidedOn } from './owing-units.ts';
import { standingsOf, totalsOf } from './standings.repository.ts';
import {
  TargetConnection,
  TargetMeasure,
  TargetOwnValue,
  TargetStandingConnection,
  TargetStandingType,
  TargetTotals,
  TargetType,
} from './target.type.ts';
import { ownStandings } from './own-standings.ts';
import { findTarget, targetsOf, type TargetRow } from './targets.repository.ts';

const counting = { defaultValue: CountedReports.ACCEPTED, description: 'Which reports count.' };

@Resolver(() => TargetType)
export class TargetsResolver {
  @Query(() => TargetType, { nullable: true, description: 'One target of a plan the viewer may see.' })
  async target(@Ctx() request: Request, @Arg('id', () => ID) id: string): Promise<TargetType | null> {
    signedIn(request);
    return (await findTarget(await request.reads.em(), id)) ?? null;
  }

  @Query(() => TargetStandingConnection, {
    description: "What the viewer's own units have to reach under issued plans, and how they stand; soonest due first.",
  })
  async unitTargets(
    @Ctx() request: Request,
    @Arg('counted', () => CountedReports, counting) counted: CountedReports,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<TargetStandingType>> {
    signedIn(request);
    const all = await ownStandings(request, counted);
    return offsetPage(first, after, (offset, size) =>
      Promise.resolve({ found: all.slice(offset, offset + size + 1), total: all.length }),
    );
  }

  @FieldResolver(() => PlanType)
  plan(@Root() target: TargetRow, @Ctx() request: Request): Promise<PlanType> {
    return planById(request, target.planId);
  }

  @FieldResolver(() => PeriodType, {
    description: 'The period within whose days reports count, and by whose due date it is reached.',
  })
  period(@Root() target: TargetRow, @Ctx() request: Request): Promise<PeriodType> {
    return periodById(request, target.periodId);
  }

  @FieldResolver(() => DueType, { description: 'Until when it is to be reached: when reports of its period are due.' })
  async due(@Root() target: TargetRow, @Ctx() request: Request): Promise<DueType> {
    return dueOn(await periodById(request, target.periodId), request.clock.today);
  }

  @FieldResolver(() => TargetMeasure, {
    nullable: true,
    description: 'What it is measured by; null where no published form has it any more.',
  })
  async measure(@Root() target: TargetRow, @Ctx() request: Request): Promise<TargetMeasure | null> {
    const measure = await measureOfTarget(request, target);
    if (!measure) return null;
    const { indicator, field, entriesOfId } = target;
    const { title, titleEn, unit, only } = measure;
    const entriesOf = entriesOfId === null ? null : (await formById(request, entriesOfId)).id;
    return { indicator, field, entriesOf, only, title, titleEn, unit };
  }

  @FieldResolver(() => [UnitType], { description: 'Units of these kinds that are left out.' })
  exceptUnits(@Root() target: TargetRow, @Ctx() request: Request): Promise<UnitType[]> {
    return Promise.all(target.exceptUnits.map((id) => unitOn(request, id, request.clock.today)));
  }

  @FieldResolver(() => [UnitType], { description: 'Units that owe it beside those of these kinds.' })
  alsoUnits(@Root() target: TargetRow, @Ctx() request: Request): Promise<UnitType[]> {
    return Promise.all(target.alsoUnits.map((id) => unitOn(request, id, request.clock.today)));
  }

  @FieldResolver(() => [TargetOwnValue], { description: 'What single units owe instead of its value.' })
  ownValues(@Root() target: TargetRow, @Ctx() request: Request): Promise<TargetOwnValue[]> {
    return Promise.all(
      target.ownValues.map(async ({ unitId, value }) => {
        const { id, name } = await unitOn(request, unitId, request.clock.today);
        return { unitId: id, unitName: name, value };
      }),
    );
  }

  @FieldResolver(() => TargetTotals, { description: 'How many units have reached it, of those the viewer may see.' })
  async totals(
    @Root() target: TargetRow,
    @Ctx() request: Request,
    @Arg('counted', () => CountedReports, counting) counted: CountedReports,
  ): Promise<TargetTotals> {
    const judging = await judgingOf(request, target, counted);
    if (!judging) return { units: 0, reached: 0, short: 0, over: 0 };
    return totalsOf(await request.reads.em(), judging);
  }

  @FieldResolver(() => TargetStandingConnection, {
    description: 'How each unit stands that the viewer may see; those that are short come first.',
  })
  async standings(
    @Root() target: TargetRow,
    @Ctx() request: Request,
    @Arg('counted', () => CountedReports, counting) counted: CountedReports,
    @Arg('state', () => TargetState, { nullable: true }) state: TargetState | undefined,
    @Arg('search', () => String, { nullable: true, description: "Part of a unit's name, accents or not." })
    search: string | undefined,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<TargetStandingType>> {
    const judging = await judgingOf(request, target, counted);
    const em = await request.reads.em();
    const asOf = decidedOn(target, request.clock.today);
    return offsetPage(first, after, async (offset, size) => {
      if (!judging) return { found: [], total: 0 };
      const asked = { state: state ?? null, search: search ?? null, asOf, offset, size };
      const { found, total } = await standingsOf(em, judging, asked);
      return { found: found.map((row) => ({ ...row, targetId: target.targetId })), total };
    });
  }
}

/** A page of what has no other order than that of the answer: its cursors count. */
async function offsetPage(
  first: number,
  after: string | undefined,
  read: (offset: number, size: number) => Promise<{ found: TargetStandingType[]; total: number }>,
): Promise<Connection<TargetStandingType>> {
  const size = pageSize(first);
  const offset = Math.max(0, Number(decodeCursor(after, ['integer'])?.[0] ?? 0));
  const { found, total } = await read(offset, size);
  const places = new Map(found.map((row, at) => [row, offset + at + 1]));
  return page(
    found,
    size,
    total,
    (row) => row,
    (row) => [places.get(row)],
  );
}

@Resolver(() => TargetStandingType)
export class TargetStandingResolver {
  @FieldResolver(() => TargetType)
  target(@Root() standing: TargetStandingType, @Ctx() request: Request): Promise<TargetType> {
    return targetById(request, standing.targetId);
  }

  @FieldResolver(() => DueType, { description: 'Until when the target is to be reached.' })
  async due(@Root() standing: TargetStandingType, @Ctx() request: Request): Promise<DueType> {
    const { periodId } = await targetById(request, standing.targetId);
    return dueOn(await periodById(request, periodId), request.clock.today);
  }

  @FieldResolver(() => UnitType, { description: 'As of the end of the data, or today while that is to come.' })
  async unit(@Root() standing: TargetStandingType, @Ctx() request: Request): Promise<UnitType> {
    const target = await targetById(request, standing.targetId);
    return unitOn(request, standing.unitId, decidedOn(target, request.clock.today));
  }
}

@Resolver(() => PlanType)
export class PlanTargetsResolver {
  @FieldResolver(() => TargetConnection, { description: 'What it asks of units in numbers, in its order.' })
  async targets(
    @Root() plan: PlanRow,
    @Ctx() request: Request,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<TargetType>> {
    const size = pageSize(first);
    const place = decodeCursor(after, ['integer'])?.[0];
    const asked = { after: place === undefined ? null : Number(place), size };
    const { found, total } = await targetsOf(await request.reads.em(), plan.planId, asked);
    return page(
      found,
      size,
      total,
      (row) => row,
      (row) => [row.position],
    );
  }
}
