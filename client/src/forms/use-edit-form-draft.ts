import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import type { Builder_draftFragment, EditFormDraftInput } from '../gql/graphql.ts';
import { EditFormDraftDocument } from './builder-operations.ts';

export type Edit = Omit<EditFormDraftInput, 'draftId' | 'expectedRevision' | 'idempotencyKey'>;

/** Why the last edit was not done, and at which field to say it. */
export type EditProblem =
  | { kind: 'conflict'; by: string; at: string; field: string | null }
  | { kind: 'refused'; code: string; details: Record<string, unknown>; field: string | null }
  | { kind: 'failed'; error: unknown; field: string | null };

/** `editFormDraft`, one operation at a time; true when it was done. Edits wait for each other, so that none is lost. */
export function useEditFormDraft(draft: Builder_draftFragment) {
  const [mutate, { loading }] = useMutation(EditFormDraftDocument);
  const [problem, setProblem] = useState<EditProblem | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef(draft.editRevision);
  useEffect(() => {
    newest.current = draft.editRevision;
  }, [draft.editRevision]);

  const run = async (edit: Edit, field: string | null): Promise<boolean> => {
    setProblem(null);
    try {
      const { data } = await mutate({
        variables: {
          input: { draftId: draft.id, expectedRevision: newest.current, idempotencyKey: randomId(), ...edit },
        },
      });
      const result = data?.editFormDraft;
      if (!result) return false;
      newest.current = result.draft.editRevision;
      if (result.__typename === 'FormDraftEdited') return true;
      if (result.__typename === 'FormDraftConflict') {
        setProblem({ kind: 'conflict', by: result.draft.savedBy?.name ?? '', at: result.draft.savedAt, field });
      } else {
        setProblem({
          kind: 'refused',
          code: result.code,
          details: (result.details ?? {}) as Record<string, unknown>,
          field,
        });
      }
    } catch (error) {
      setProblem({ kind: 'failed', error, field });
    }
    return false;
  };

  const editFormDraft = (edit: Edit, field: string | null = null): Promise<boolean> => {
    const done = queue.current.then(() => run(edit, field));
    queue.current = done;
    return done;
  };

  return { editFormDraft, saving: loading, problem, forget: () => setProblem(null) };
}
