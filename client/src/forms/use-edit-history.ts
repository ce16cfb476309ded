import type { Form, Language } from '@ke-hoach/forms';
import { operationSentence, type Operation } from '@ke-hoach/forms/build';
import { useState } from 'react';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import type { Edited } from './use-edit-form-draft.ts';

/** An edit of this session: what it did, in words, and the operation that takes it back, or does it again. */
export interface PastEdit {
  id: number;
  sentence: Record<Language, string>;
  back: Operation;
}

type EditFormDraft = (operation: Operation, place?: string | null) => Promise<Edited>;

/** The edits of this session, the newest last, to undo and to do again. Reloading the page forgets them, never the draft. */
export function useEditHistory(form: Form | null, editFormDraft: EditFormDraft) {
  const [{ done, undone }, setPast] = useState<{ done: PastEdit[]; undone: PastEdit[] }>({ done: [], undone: [] });

  const edit = async (operation: Operation, place?: string | null): Promise<Builder_draftFragment | null> => {
    const sentence = {
      vi: form ? operationSentence(form, operation, 'vi') : '',
      en: form ? operationSentence(form, operation, 'en') : '',
    };
    const edited = await editFormDraft(operation, place);
    if (edited.kind !== 'done') return null;
    const { inverse: back } = edited;
    setPast((past) => ({ done: [...past.done, { id: (past.done.at(-1)?.id ?? 0) + 1, sentence, back }], undone: [] }));
    return edited.draft;
  };

  /** Takes the newest of one list over to the other. What can no longer be taken back is forgotten, once that was said. */
  const step = async (from: 'done' | 'undone'): Promise<PastEdit | null> => {
    const latest = (from === 'done' ? done : undone).at(-1);
    if (!latest) return null;
    const edited = await editFormDraft(latest.back);
    if (edited.kind === 'conflict' || edited.kind === 'failed') return null;
    const to = from === 'done' ? 'undone' : 'done';
    setPast((past) => ({
      ...past,
      [from]: past[from].filter(({ id }) => id !== latest.id),
      ...(edited.kind === 'done' ? { [to]: [...past[to], { ...latest, back: edited.inverse }] } : {}),
    }));
    return edited.kind === 'done' ? latest : null;
  };

  return { edit, done, undone, undo: () => step('done'), redo: () => step('undone') };
}

export type EditHistory = ReturnType<typeof useEditHistory>;
