import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import type { Answers } from '@ke-hoach/forms';
import type { SaveAnswer, SaveRequest, Theirs } from './draft-keeper.ts';
import { SaveDraftDocument } from './report-operations.ts';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';

/** `saveDraft`: saved, or what somebody else saved meanwhile. */
export function useSaveDraft(reportId: string): (request: SaveRequest) => Promise<SaveAnswer> {
  const [save] = useMutation(SaveDraftDocument);
  return useCallback(
    async (request) => {
      const { data } = await save({ variables: { input: { reportId, ...request } } });
      const result = data?.saveDraft;
      if (result?.__typename === 'DraftSaved') {
        const { editRevision, draft } = result.report;
        return { saved: true, editRevision, at: draft?.savedAt ?? new Date().toISOString() };
      }
      if (result?.__typename === 'ReportConflict') return { saved: false, theirs: theirsOf(result.report) };
      throw new Error('saveDraft gave no answer');
    },
    [save, reportId],
  );
}

/** What the others saved, as the keeper compares it. */
export function theirsOf(report: ReportScreen_reportFragment): Theirs {
  const { draft, editRevision, allowed, version } = report;
  return {
    answers: (draft?.answers ?? {}) as Answers,
    explanations: (draft?.explanations ?? []).map(({ rule, row, text }) => ({ rule, row: row ?? null, text })),
    editRevision,
    by: draft?.savedBy?.name ?? '',
    at: draft?.savedAt ?? '',
    open: allowed.includes('SAVE'),
    version,
  };
}
