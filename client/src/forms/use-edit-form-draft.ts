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

interface Known {
  id: string;
  editRevision: number;
}

/**
 * `editFormDraft`, one operation at a time; the draft after it, null when it was not done. Edits wait for each other, so that none is lost.
 * The first edit of a form without a draft begins one.
 */
export function useEditFormDraft(draft: Builder_draftFragment | null, begin: () => Promise<Builder_draftFragment>) {
  const [mutate, { loading }] = useMutation(EditFormDraftDocument);
  const [problem, setProblem] = useState<EditProblem | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef<Known | null>(draft);
  const [beginning, setBeginning] = useState(false);
  const [id, editRevision] = [draft?.id, draft?.editRevision ?? 0];
  useEffect(() => {
    newest.current = id ? { id, editRevision } : null;
  }, [id, editRevision]);

  const toEdit = async (): Promise<Known> => {
    if (newest.current) return newest.current;
    setBeginning(true);
    try {
      newest.current = await begin();
      return newest.current;
    } finally {
      setBeginning(false);
    }
  };

  const run = async (edit: Edit, field: string | null): Promise<Builder_draftFragment | null> => {
    setProblem(null);
    try {
      const { id: draftId, editRevision: expectedRevision } = await toEdit();
      const { data } = await mutate({
        variables: { input: { draftId, expectedRevision, idempotencyKey: randomId(), ...edit } },
      });
      const result = data?.editFormDraft;
      if (!result) return null;
      newest.current = result.draft;
      if (result.__typename === 'FormDraftEdited') return result.draft;
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
    return null;
  };

  const editFormDraft = (edit: Edit, field: string | null = null): Promise<Builder_draftFragment | null> => {
    const done = queue.current.then(() => run(edit, field));
    queue.current = done;
    return done;
  };

  return { editFormDraft, saving: loading || beginning, problem, forget: () => setProblem(null) };
}
