import { useMutation } from '@apollo/client/react';
import type { FormDocument } from '@ke-hoach/forms';
import type { Operation, OperationNote, OperationProblem } from '@ke-hoach/forms/build';
import { useEffect, useMemo, useRef, useState } from 'react';
import { toRefusal, UNREACHABLE } from '../apollo/problems.ts';
import { randomId } from '../apollo/random-id.ts';
import type { Builder_draftFragment, EditFormDraftInput } from '../gql/graphql.ts';
import { EditFormDraftDocument } from './builder-operations.ts';
import type { OnNewer } from './on-newer.ts';
import { withIds } from './with-ids.ts';

/** Why the last edit was not done, and at which place of the screen to say it: a field, a section, a rule; null is the top. */
export type EditProblem = { place: string | null } & (
  | { kind: 'conflict'; by: string; at: string; operation: Operation; said: OnNewer['said'] }
  | { kind: 'refused'; problem: OperationProblem }
  | { kind: 'failed'; error: unknown }
);

/** How an edit ended; when it was done, the draft after it and the operation that undoes it. */
export type Edited =
  | { kind: 'done'; draft: Builder_draftFragment; inverse: Operation }
  | { kind: 'conflict' | 'refused' | 'failed' };

/** Who saved the draft meanwhile, and when. */
export interface Joined {
  by: string;
  at: string;
}

type Known = Pick<Builder_draftFragment, 'id' | 'editRevision' | 'schema' | 'uiSchema'>;

/** How often an edit is done anew because others keep saving. */
const MOST_TRIES = 5;
/** Milliseconds until an edit that got no answer is sent again. */
const AGAIN_AFTER = 3000;

/** An edit that the draft on the screen does not hold yet; `revision` is the draft's once it was done. */
interface Pending {
  operation: Operation;
  revision?: number;
}

/**
 * `editFormDraft`, one operation at a time. Edits wait for each other, so that none is lost or refused while another is
 * saved; `pending` are those that the draft does not hold yet, and `isOffline` says that they wait for the network. The first edit of a form without a draft begins one.
 * Where another designer saved first, an edit is done on theirs, which `joined` tells; where both changed the same, it is a
 * conflict. `notes` say what the last edits left out; a problem stays until somebody edits again.
 */
export function useEditFormDraft(draft: Builder_draftFragment | null, begin: () => Promise<Builder_draftFragment>) {
  const [mutate, { loading }] = useMutation(EditFormDraftDocument);
  const [problem, setProblem] = useState<EditProblem | null>(null);
  const [notes, setNotes] = useState<OperationNote[]>([]);
  const queue = useRef<Promise<Edited | undefined>>(Promise.resolve(undefined));
  const newest = useRef<Known | null>(draft);
  const [joined, setJoined] = useState<Joined | null>(null);
  const [isOffline, setIsOffline] = useState(false);
  const [beginning, setBeginning] = useState(false);
  const [id, editRevision] = [draft?.id, draft?.editRevision ?? 0];
  const shown = useRef(editRevision);
  useEffect(() => {
    newest.current = draft;
    shown.current = editRevision;
    // Between two answers a draft may be read again; only a newer one counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, editRevision]);
  const [underWay, setUnderWay] = useState<{ edits: readonly Pending[]; seen: number }>({
    edits: [],
    seen: editRevision,
  });
  if (underWay.seen !== editRevision)
    setUnderWay({ edits: underWay.edits.filter((edit) => isAhead(edit, editRevision)), seen: editRevision });
  const pending = useMemo(() => underWay.edits.map(({ operation }) => operation), [underWay.edits]);
  /** An edit that was done stays until the draft that holds it is on the screen; any other goes. */
  const settle = (settled: Pending, revision?: number) => {
    const stays = revision !== undefined && revision > shown.current;
    setUnderWay(({ edits, seen }) => ({
      seen,
      edits: edits.flatMap((edit) => (edit !== settled ? [edit] : stays ? [{ ...edit, revision }] : [])),
    }));
  };

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

  /** Sends until an answer comes: with its key an edit is never done twice, and those behind it wait their turn. */
  const send = async (input: EditFormDraftInput) => {
    for (;;) {
      try {
        const answered = await mutate({ variables: { input } });
        setIsOffline(false);
        return answered;
      } catch (error) {
        if (toRefusal(error).code !== UNREACHABLE) throw error;
        setIsOffline(true);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
      }
    }
  };
  /** What an edit behind it then says, which may only follow from it, does not take its place. */
  const say = (next: EditProblem) => setProblem((earlier) => earlier ?? next);
  const run = async (operation: Operation, place: string | null): Promise<Edited> => {
    try {
      return await attempt(operation, place, MOST_TRIES);
    } catch (error) {
      say({ kind: 'failed', error, place });
      return { kind: 'failed' };
    }
  };
  const attempt = async (operation: Operation, place: string | null, tries: number): Promise<Edited> => {
    const base = await toEdit();
    const { id: draftId, editRevision: expectedRevision } = base;
    const { data } = await send({ draftId, expectedRevision, idempotencyKey: randomId(), operations: [operation] });
    const result = data?.editFormDraft;
    if (!result) return { kind: 'failed' };
    newest.current = result.draft;
    if (result.__typename === 'FormDraftEdited') {
      const left = result.notes as OperationNote[];
      if (left.length > 0) setNotes((earlier) => [...earlier, ...left]);
      return { kind: 'done', draft: result.draft, inverse: result.inverse as Operation };
    }
    if (result.__typename === 'FormDraftConflict') {
      const saved = { by: result.draft.savedBy?.name ?? '', at: result.draft.savedAt };
      const onTheirs = await fetchOnNewer(base, operation, result.draft);
      if (!onTheirs.operation || tries === 1) {
        say({ kind: 'conflict', ...saved, operation, said: onTheirs.said, place });
        return { kind: 'conflict' };
      }
      const edited = await attempt(onTheirs.operation, place, tries - 1);
      if (edited.kind === 'done') setJoined(saved);
      return edited;
    }
    const { code, details } = result as { code: string; details: unknown };
    say({ kind: 'refused', problem: { code, details: details ?? {} } as OperationProblem, place });
    return { kind: 'refused' };
  };

  const forget = () => {
    setProblem(null);
    setNotes([]);
    setJoined(null);
  };
  const editFormDraft = (asked: Operation, place: string | null = null): Promise<Edited> => {
    forget();
    const operation = withIds(asked);
    const edit: Pending = { operation };
    setUnderWay(({ edits, seen }) => ({ edits: [...edits, edit], seen }));
    const done = queue.current.then(async () => {
      const edited = await run(operation, place);
      settle(edit, edited.kind === 'done' ? edited.draft.editRevision : undefined);
      return edited;
    });
    queue.current = done;
    return done;
  };

  const saving = loading || beginning || underWay.edits.some(({ revision }) => revision === undefined);
  /** Once all edits so far have ended: how the last did. */
  const settled = () => queue.current;
  return { editFormDraft, settled, pending, saving, isOffline, problem, joined, notes, forget };
}

const documentOf = ({ schema, uiSchema }: Known) => ({ schema, uiSchema }) as FormDocument;

/** Where what decides cannot be fetched, a person must. */
async function fetchOnNewer(base: Known, operation: Operation, newer: Known): Promise<OnNewer> {
  try {
    const { onNewer } = await import('./on-newer.ts');
    return onNewer(documentOf(base), operation, documentOf(newer));
  } catch {
    return { operation: null, said: { vi: '', en: '' } };
  }
}

const isAhead = ({ revision }: Pending, shown: number) => revision === undefined || revision > shown;
