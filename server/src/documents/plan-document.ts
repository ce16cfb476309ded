import type { Answers } from '@ke-hoach/forms';
import { versionById } from '../forms/form-loader.ts';
import type { Request } from '../people/request.ts';
import { findPlan, ownerOn } from '../plans/plans.repository.ts';
import { letterheadOf } from '../units/letterhead/letterheads.repository.ts';
import { noSuchDocument, type AskedDocument, type NamedPaper } from './asked-document.ts';
import { formPaper } from './form-paper.ts';
import { wordingOf } from './names.ts';
import { planPaper } from './plan-paper.ts';

/** A plan's document, or its type to be filled in by hand, for whoever sees the plan, under the letterhead of the office that led it on the day of issue. */
export async function planDocument({ id, content }: AskedDocument, request: Request): Promise<NamedPaper> {
  const em = await request.reads.em();
  const plan = await findPlan(em, id);
  if (!plan || content === 'draft') throw noSuchDocument();
  const { form } = await versionById(request, plan.typeVersionId);
  const day = plan.issuedOn ?? request.clock.today;
  const letterhead = await letterheadOf(em, await ownerOn(em, plan.planId, day), day);
  if (content === 'blank') return { name: `${form.title} (mẫu trắng)`, paper: formPaper(form, plan.year, letterhead) };
  const answers = JSON.parse(plan.document) as Answers;
  const paper = planPaper({
    ...{ form, answers, number: plan.number, issuedOn: plan.issuedOn, year: plan.year, today: day },
    letterhead,
    isDraft: plan.state === 'draft' || plan.state === 'consulting',
    wording: await wordingOf(em, answers, day),
  });
  return { name: plan.title, paper };
}
