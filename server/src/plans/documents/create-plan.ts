import type { Answers, Form } from '@ke-hoach/forms';
import { perform } from '../../audit/perform.ts';
import { findForm, latestVersion } from '../../forms/forms.repository.ts';
import { publishedVersion } from '../../forms/published-version.ts';
import type { Request } from '../../people/request.ts';
import { firstRow, type EntityManager } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { tidyText } from '../../platform/tidy-text.ts';
import { letterheadOf } from '../../units/letterhead/letterheads.repository.ts';
import { rolesOver } from '../../units/roles-over.ts';
import { findUnitId } from '../../units/units.repository.ts';
import { beginFromExample } from '../examples/begin-from-example.ts';
import { findPlanExample } from '../examples/plan-examples.ts';
import { leadFromNow } from '../leaders.ts';
import { mayWritePlan } from '../plan.policy.ts';
import type { CreatePlanInput } from './plan-document.inputs.ts';

/**
 * Begins a plan: what was said of it, and who writes and signs, stands in its document already, as far as the plan type
 * asks. Begun with an example it has that one's sentences, periods and duties.
 */
export function createPlan(request: Request, input: CreatePlanInput): Promise<{ planId: string }> {
  const title = tidyText(input.title, 'title');
  const movement = tidyText(input.movement, 'movement');
  const example = input.example ? findPlanExample(input.example) : null;
  if (example === undefined) throw problem('NOT_FOUND', { kind: 'PlanExample' });
  if (input.year < 2000 || input.year > 2100) throw problem('INVALID_INPUT', { path: 'year', reason: '2000 to 2100' });
  return perform(request, { action: 'plan.create', input }, async (work) => {
    const { em, clock, record } = work;
    const ownerId = await findUnitId(em, input.unitId);
    if (!ownerId) throw problem('NOT_FOUND', { kind: 'Unit' });
    if (!mayWritePlan(await rolesOver(em, ownerId))) throw problem('FORBIDDEN', { command: 'plan.create' });
    const type = await findForm(em, input.planTypeId);
    const version = type?.purpose === 'plan' ? await latestVersion(em, type.formId) : undefined;
    if (!version) throw problem('NOT_FOUND', { kind: 'Form' });
    const { form } = await publishedVersion(em, version.versionId);
    const known = {
      year: input.year,
      movement,
      subject: subjectOf(title),
      ...(await writerOf(em, ownerId, clock.today)),
    };
    const plan = await firstRow<{ planId: string; uid: string }>(
      em,
      `INSERT INTO plans (year, title, movement, state, type_version_id, document) VALUES ($1, $2, $3, 'draft', $4, $5)
       RETURNING id::text AS "planId", uid`,
      [input.year, title, movement, version.versionId, JSON.stringify(askedFor(form, known))],
    );
    const { planId } = plan!;
    await leadFromNow(em, planId, ownerId, clock.today);
    const given = example && (await beginFromExample(work, { planId, ownerId, form }, example));
    record(plan!.uid, { year: input.year, title, movement, ...(given ? { example: input.example, ...given } : {}) });
    return { planId };
  });
}

/** What a plan is about, as it stands below the word KẾ HOẠCH: "Kế hoạch thực hiện …" is "Thực hiện …". */
function subjectOf(title: string): string {
  const subject = title.replace(/^kế hoạch\s+/iu, '');
  return subject.charAt(0).toLocaleUpperCase('vi') + subject.slice(1);
}

/** What the letterhead of the office says under the names of a plan type; nothing where it says nothing. */
async function writerOf(em: EntityManager, unitId: string, today: string): Promise<Answers> {
  const { ownName, place, authority, signerTitle, signerName } = await letterheadOf(em, unitId, today);
  const said = { issuingBody: ownName, place, signerAuthority: authority, signerTitle, signerName };
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
}

/** What a plan type asks for under these names. */
export function askedFor(form: Form, known: Answers): Answers {
  const kinds: Record<string, string> = { number: 'integer', string: 'text' };
  const isAsked = (key: string, value: unknown) =>
    form.fields.some((field) => field.key === key && !field.table && field.kind === kinds[typeof value]);
  return Object.fromEntries(Object.entries(known).filter(([key, value]) => isAsked(key, value)));
}
