import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import type { Answers } from '@ke-hoach/forms';
import type { SaveAnswer, SaveRequest, Theirs } from './kept-draft.ts';
import type { DraftTexts } from './local-draft.ts';
import { SaveDraftDocument } from './draft-operations.ts';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';

const changes = { added: 'ADDED', removed: 'REMOVED', moved: 'MOVED' } as const;

/** `saveDraft`: saved, or what somebody else saved meanwhile. */
export function useSaveDraft(reportId: string): (request: SaveRequest) => Promise<SaveAnswer> {
  const [save] = useMutation(SaveDraftDocument);
  return useCallback(
    async (request) => {
      const rows = request.rows.map((row) => ({ ...row, change: changes[row.change] }));
      const { data } = await save({ variables: { input: { reportId, ...request, rows } } });
      const result = data?.saveDraft;
      if (result?.__typename === 'DraftSaved') {
        const { editRevision, draft } = result.report;
        const joined = result.joined ? textsOf(result.joined) : null;
        return { saved: true, editRevision, at: draft?.savedAt ?? new Date().toISOString(), joined };
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
    ...textsOf(draft ?? { answers: {}, explanations: [] }),
    editRevision,
    by: draft?.savedBy?.name ?? '',
    at: draft?.savedAt ?? '',
    open: allowed.includes('SAVE'),
    version,
  };
}

interface StoredDraft {
  answers: unknown;
  explanations: readonly { rule: string; row?: string | null; text: string }[];
}

/** Answers and explanations as the contract gives them. */
function textsOf({ answers, explanations }: StoredDraft): DraftTexts {
  return {
    answers: answers as Answers,
    explanations: explanations.map(({ rule, row, text }) => ({ rule, row: row ?? null, text })),
  };
}
