import { readExplanations } from '../../drafts/explanation.ts';
import type { Request } from '../../people/request.ts';
import { firstRow } from '../../platform/database.ts';
import type { PlanRow } from '../plans.repository.ts';
import type { PlanDraft } from './plan-document.type.ts';

interface StoredDraft {
  explanations: string | null;
  savedAt: Date | null;
  savedById: string | null;
  amended: string | null;
  amendedExplanations: string | null;
}

/** A plan's document as the office edits it, for those who may. */
export async function draftOf(plan: PlanRow, request: Request): Promise<PlanDraft> {
  const stored = await firstRow<StoredDraft>(
    await request.reads.em(),
    `SELECT explanations, saved_at AS "savedAt", saved_by::text AS "savedById", amended_document AS amended,
       amended_explanations AS "amendedExplanations" FROM plans WHERE id = $1`,
    [plan.planId],
  );
  const { explanations, savedAt, savedById, amended, amendedExplanations } = stored!;
  const isAmendment = plan.state === 'issued' && amended !== null;
  return {
    ...{ savedAt, savedById, isAmendment },
    answers: JSON.parse(isAmendment ? amended : plan.document),
    explanations: readExplanations(isAmendment ? amendedExplanations : explanations),
  };
}
