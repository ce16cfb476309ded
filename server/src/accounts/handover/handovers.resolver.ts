import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { rolesOver } from '../../units/roles-over.ts';
import { UnitType } from '../../units/unit.type.ts';
import { mayAdministerPeople } from '../account.policy.ts';
import { DueAhead, Handover, ReadHandoverInput } from './handover.type.ts';
import { duesAhead, handoversAt, handoversFor } from './handovers.repository.ts';
import { readHandover } from './read-handover.ts';

@Resolver(() => UnitType)
export class HandoversResolver {
  @Query(() => [Handover], {
    description: 'What the viewer took over and has not read, and what others have not at units that the viewer leads.',
  })
  async handovers(@Ctx() request: Request): Promise<Handover[]> {
    signedIn(request);
    return handoversFor(await request.reads.em());
  }

  @FieldResolver(() => [Handover], {
    name: 'handovers',
    description: 'What was handed over at this unit and is not read yet; for its administrators.',
  })
  async handoversHere(@Root() unit: UnitType, @Ctx() request: Request): Promise<Handover[]> {
    const em = await request.reads.em();
    return mayAdministerPeople(await rolesOver(em, unit.unitId)) ? handoversAt(em, unit.unitId) : [];
  }

  @FieldResolver(() => [DueAhead], {
    description: 'Until when this unit still owes reports, the soonest first, 20 at most; for its administrators.',
  })
  async duesAhead(@Root() unit: UnitType, @Ctx() request: Request): Promise<DueAhead[]> {
    const em = await request.reads.em();
    return mayAdministerPeople(await rolesOver(em, unit.unitId)) ? duesAhead(em, unit.unitId, request.clock.today) : [];
  }

  @Mutation(() => ID, { description: 'Whoever took over has read the handover; answers its id.' })
  async readHandover(
    @Ctx() request: Request,
    @Arg('input', () => ReadHandoverInput) input: ReadHandoverInput,
  ): Promise<string> {
    return (await readHandover(request, input)).handoverId;
  }
}
