import { useMutation } from '@apollo/client/react';
import type { Operation, OperationNote, OperationProblem } from '@ke-hoach/forms/build';
import { useEffect, useRef, useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { EditFormDraftDocument } from './builder-operations.ts';

/** Why the last edit was not done, and at which place of the screen to say it: a field, a section, a rule; null is the top. */
export type EditProblem = { place: string | null } & (
  | { kind: 'conflict'; by: string; at: string }
  | { kind: 'refused'; problem: OperationProblem }
  | { kind: 'failed'; error: unknown }
);

/** How an edit ended; when it was done, the draft after it and the operation that undoes it. */
export type Edited =
  { kind: 'done'; draft: Builder_draftFragment; inverse: Operation } | { kind: 'conflict' | 'refused' | 'failed' };

interface Known {
  id: string;
  editRevision: number;
}

/**
 * `editFormDraft`, one operation at a time. Edits wait for each other, so that none is lost. The first edit of a form
 * without a draft begins one. `notes` say what the last edit left out.
 */
export function useEditFormDraft(draft: Builder_draftFragment | null, begin: () => Promise<Builder_draftFragment>) {
  const [mutate, { loading }] = useMutation(EditFormDraftDocument);
  const [problem, setProblem] = useState<EditProblem | null>(null);
  const [notes, setNotes] = useState<OperationNote[]>([]);
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

  const run = async (operation: Operation, place: string | null): Promise<Edited> => {
    setProblem(null);
    setNotes([]);
    try {
      const { id: draftId, editRevision: expectedRevision } = await toEdit();
      const { data } = await mutate({
        variables: { input: { draftId, expectedRevision, idempotencyKey: randomId(), operations: [operation] } },
      });
      const result = data?.editFormDraft;
      if (!result) return { kind: 'failed' };
      newest.current = result.draft;
      if (result.__typename === 'FormDraftEdited') {
        setNotes(result.notes as OperationNote[]);
        return { kind: 'done', draft: result.draft, inverse: result.inverse as Operation };
      }
      if (result.__typename === 'FormDraftConflict') {
        setProblem({ kind: 'conflict', by: result.draft.savedBy?.name ?? '', at: result.draft.savedAt, place });
        return { kind: 'conflict' };
      }
      const { code, details } = result as { code: string; details: unknown };
      setProblem({ kind: 'refused', problem: { code, details: details ?? {} } as OperationProblem, place });
      return { kind: 'refused' };
    } catch (error) {
      setProblem({ kind: 'failed', error, place });
      return { kind: 'failed' };
    }
  };

  const editFormDraft = (operation: Operation, place: string | null = null): Promise<Edited> => {
    const done = queue.current.then(() => run(operation, place));
    queue.current = done;
    return done;
  };

  const forget = () => {
    setProblem(null);
    setNotes([]);
  };

  return { editFormDraft, saving: loading || beginning, problem, notes, forget };
}
