import type { Form, Language } from '@ke-hoach/forms';
import { operationSentence, tellingOf, type Operation } from '@ke-hoach/forms/build';
import { useRef, useState } from 'react';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import type { Edited } from './use-edit-form-draft.ts';

/** An edit of this session: what it did, in words, and the operation that takes it back, or does it again. */
export interface PastEdit {
  id: number;
  sentence: Record<Language, string>;
  back: Operation;
}

type EditFormDraft = (operation: Operation, place?: string | null) => Promise<Edited>;

interface Past {
  done: PastEdit[];
  undone: PastEdit[];
}

/**
 * The edits of this session, the newest last, to undo and to do again; what is still being saved is waited for. Reloading
 * the page forgets them, never the draft.
 */
export function useEditHistory(form: Form | null, editFormDraft: EditFormDraft, settled: () => Promise<unknown>) {
  const [shown, setShown] = useState<Past>({ done: [], undone: [] });
  const past = useRef(shown);
  const steps = useRef<Promise<unknown>>(Promise.resolve());
  const put = (next: Past) => {
    past.current = next;
    setShown(next);
  };

  const edit = async (operation: Operation, place?: string | null): Promise<Builder_draftFragment | null> => {
    const said = tellingOf(operation);
    const sentence = {
      vi: form ? operationSentence(form, said, 'vi') : '',
      en: form ? operationSentence(form, said, 'en') : '',
    };
    const edited = await editFormDraft(operation, place);
    if (edited.kind !== 'done') return null;
    const { done } = past.current;
    put({ done: [...done, { id: (done.at(-1)?.id ?? 0) + 1, sentence, back: edited.inverse }], undone: [] });
    return edited.draft;
  };

  /** Takes the newest of one list over to the other. What can no longer be taken back is forgotten, once that was said. */
  const step = async (from: 'done' | 'undone'): Promise<PastEdit | null> => {
    await settled();
    const latest = past.current[from].at(-1);
    if (!latest) return null;
    const edited = await editFormDraft(latest.back);
    if (edited.kind === 'conflict' || edited.kind === 'failed') return null;
    const to = from === 'done' ? 'undone' : 'done';
    const now = past.current;
    put({
      ...now,
      [from]: now[from].filter(({ id }) => id !== latest.id),
      ...(edited.kind === 'done' ? { [to]: [...now[to], { ...latest, back: edited.inverse }] } : {}),
    });
    return edited.kind === 'done' ? latest : null;
  };
  const inOrder = (from: 'done' | 'undone'): Promise<PastEdit | null> => {
    const taken = steps.current.then(() => step(from));
    steps.current = taken;
    return taken;
  };

  return { edit, ...shown, undo: () => inOrder('done'), redo: () => inOrder('undone') };
}

export type EditHistory = ReturnType<typeof useEditHistory>;
