import type { Answers, Context, Form, Issue } from '@ke-hoach/forms';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { fillStateOf } from './fill-state-of.ts';
import { FillStore, type FillState, type Marked } from './fill-store.ts';
import { useStable } from './use-stable.ts';

interface Filled {
  form: Form;
  answers: Answers;
  context: Context;
  issues: readonly Issue[];
  marked: readonly Marked[];
  onChange: (answers: Answers) => void;
}

/**
 * The store behind a form on the screen, brought to the answers and issues it is rendered with, and the way to answer.
 * An answer is in the store at once, so that several in a row build on each other, and then goes to `onChange`.
 */
export function useFillStore({ form, answers, context, issues, marked, onChange }: Filled) {
  const state: FillState = useMemo(
    () => ({ ...fillStateOf(form, answers, context), issues, marked }),
    [form, answers, context, issues, marked],
  );
  const [held, hold] = useState(() => ({ form, store: new FillStore(state) }));
  let { store } = held;
  if (held.form !== form) {
    store = new FillStore(state);
    hold({ form, store });
  }
  useLayoutEffect(() => {
    store.change(state);
  }, [store, state]);

  const tell = useStable(onChange);
  const answer = useCallback(
    (key: string, value: unknown) => {
      const next = { ...store.current().answers, [key]: value };
      if (value === undefined) delete next[key];
      store.change({ answers: next });
      tell(next);
    },
    [store, tell],
  );
  return { store, answer };
}
