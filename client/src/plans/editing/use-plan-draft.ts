import { useMutation } from '@apollo/client/react';
import type { Answers } from '@ke-hoach/forms';
import { useCallback } from 'react';
import type { PlanEdit_draftFragment, PlanEdit_planFragment } from '../../gql/graphql.ts';
import type { SaveAnswer, SaveRequest, Theirs } from '../../reports/kept-draft.ts';
import type { DraftTexts } from '../../reports/local-draft.ts';
import { useKeptDraft } from '../../reports/use-kept-draft.ts';
import { SavePlanDocumentDocument } from './plan-edit-operations.ts';

const changes = { added: 'ADDED', removed: 'REMOVED', moved: 'MOVED' } as const;

/** The document of a plan while it is edited, kept as drafts of reports are. */
export function usePlanDraft(plan: PlanEdit_planFragment) {
  const { answers, explanations, editRevision, at, version } = theirsOf(plan);
  const start = { answers, explanations, editRevision, savedAt: at || null, version };
  return useKeptDraft({ id: plan.id, start, save: useSavePlanDocument(plan.id) });
}

/** `savePlanDocument`: saved, or what somebody else saved meanwhile. */
function useSavePlanDocument(planId: string): (request: SaveRequest) => Promise<SaveAnswer> {
  const [save] = useMutation(SavePlanDocumentDocument);
  return useCallback(
    async ({ versionId: _pinned, ...request }) => {
      const rows = request.rows.map((row) => ({ ...row, change: changes[row.change] }));
      const { data } = await save({ variables: { input: { planId, ...request, rows } } });
      const result = data?.savePlanDocument;
      if (result?.__typename === 'PlanDocumentSaved') {
        const { editRevision, draft } = result.plan;
        const joined = result.joined ? textsOf(result.joined) : null;
        return { saved: true, editRevision, at: draft?.savedAt ?? new Date().toISOString(), joined };
      }
      if (result?.__typename === 'PlanDocumentConflict') return { saved: false, theirs: theirsOf(result.plan) };
      throw new Error('savePlanDocument gave no answer');
    },
    [save, planId],
  );
}

function theirsOf({ draft, editRevision, canEditDocument, planType }: PlanEdit_planFragment): Theirs {
  return {
    ...textsOf(draft),
    ...{ editRevision, by: draft?.savedBy?.name ?? '', at: draft?.savedAt ?? '' },
    ...{ open: canEditDocument, version: planType },
  };
}

function textsOf(draft: PlanEdit_draftFragment | null | undefined): DraftTexts {
  return {
    answers: (draft?.answers ?? {}) as Answers,
    explanations: (draft?.explanations ?? []).map(({ rule, row, text }) => ({ rule, row: row ?? null, text })),
  };
}
