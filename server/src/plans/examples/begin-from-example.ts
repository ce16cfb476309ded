import type { Answers, Form, Row } from '@ke-hoach/forms';
import type { Work } from '../../audit/perform.ts';
import { letterheadOf } from '../../units/letterhead/letterheads.repository.ts';
import { unitsAsOf } from '../../units/units.repository.ts';
import { unitsUnderOwner } from '../expected-of-plan.ts';
import { Plan } from '../plan.entity.ts';
import { exampleDocument } from './example-document.ts';
import { giveExampleDuties } from './give-example-duties.ts';
import { giveExampleTasks } from './give-example-tasks.ts';
import type { PlanExample } from './plan-examples.ts';

/** Puts an example under a plan that was just begun: what its document says already stays. Answers what was given. */
export async function beginFromExample(
  work: Work,
  { planId, ownerId, form }: { planId: string; ownerId: string; form: Form },
  example: PlanExample,
) {
  const { em, clock } = work;
  const plan = await em.findOneOrFail(Plan, { id: planId });
  const below = (await unitsUnderOwner(em, planId, clock.today)).filter(({ kind }) => kind === 'organisation');
  const units = await unitsAsOf(
    em,
    below.map(({ unitId }) => unitId),
    clock.today,
  );
  const names = {
    office: (await letterheadOf(em, ownerId, clock.today)).ownName,
    organisations: [...units.values()].map(({ name }) => name),
  };
  const document: Answers = { ...exampleDocument(form, example, plan.year, names), ...JSON.parse(plan.document) };
  plan.document = JSON.stringify(document);
  plan.parentBasis = (document['bases'] as Row[] | undefined)?.[example.parentBasis]?._id ?? null;
  const given = await giveExampleDuties(work, plan, example);
  await em.flush();
  return { ...given, tasks: await giveExampleTasks(work, plan, example, [...units.values()]) };
}
