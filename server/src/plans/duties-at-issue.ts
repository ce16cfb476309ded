import { NobodyOwes } from '@ke-hoach/schema';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { EntityManager } from '../platform/database.ts';
import { DateScalar } from '../platform/scalars.ts';
import { meantByPlan, unitsUnderOwner } from './expected-of-plan.ts';
import { responsibleDay } from './expected-reports.ts';
import { assignmentsOf, periodsOf } from './plans.repository.ts';

registerEnumType(NobodyOwes, { name: 'NobodyOwes', description: 'Why nobody owes what an assignment asks for.' });

@ObjectType({ description: 'What an assignment would ask of how many units, were the plan issued today.' })
export class DutyAtIssue {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => Int, { description: 'Units that are meant; of an assignment that is not required they owe nothing.' })
  units!: number;

  @Field(() => DateScalar, { description: 'The day that decides which units are meant.' })
  decidedOn!: string;

  @Field(() => NobodyOwes, { nullable: true, description: 'Null where somebody owes it.' })
  why!: NobodyOwes | null;
}

/** What each assignment of a plan would ask for if it were issued today, and why it asks nobody. */
export async function dutiesAtIssue(em: EntityManager, planId: string, today: string): Promise<DutyAtIssue[]> {
  const meant = Map.groupBy(await meantByPlan(em, planId, today), ({ assignmentId }) => assignmentId);
  const periods = new Map((await periodsOf(em, planId)).map((period) => [period.periodId, period]));
  const duties: DutyAtIssue[] = [];
  for (const { assignmentId, id, periodId, responsibleOn, required } of await assignmentsOf(em, planId)) {
    const decidedOn = responsibleDay(responsibleOn ?? periods.get(periodId)!.dataTo, today);
    const units = meant.get(assignmentId)?.length ?? 0;
    duties.push({ assignmentId: id, units, decidedOn, why: await why({ units, required, decidedOn }) });
  }
  return duties;

  async function why(duty: { units: number; required: boolean; decidedOn: string }): Promise<NobodyOwes | null> {
    if (!duty.required) return NobodyOwes.OPTIONAL;
    if (duty.units > 0) return null;
    const standing = await unitsUnderOwner(em, planId, duty.decidedOn);
    // The office itself stands there too.
    return standing.length > 1 ? NobodyOwes.NONE_MEANT : NobodyOwes.NO_UNITS;
  }
}
