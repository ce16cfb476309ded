import type { Answers, Context, Form, Issue } from '@ke-hoach/forms';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { afterPaint } from './after-paint.ts';
import { fillStateOf } from './fill-state-of.ts';
import { FillStore, type Marked } from './fill-store.ts';
import { usePainted } from './use-after-paint.ts';
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
 * An answer is in the store at once, so that several in a row build on each other, and then goes to `onChange`; what
 * follows from it comes after it is painted.
 */
export function useFillStore({ form, answers, context, issues, marked, onChange }: Filled) {
  const [painted, paint] = usePainted(answers, form);
  const following = useMemo(() => fillStateOf(form, painted, context), [form, painted, context]);
  const [held, hold] = useState(() => ({ form, store: new FillStore({ answers, ...following, issues, marked }) }));
  let { store } = held;
  if (held.form !== form) {
    store = new FillStore({ answers, ...following, issues, marked });
    hold({ form, store });
  }
  useLayoutEffect(() => store.change({ answers }), [store, answers]);
  useLayoutEffect(() => store.change({ ...following, issues, marked }), [store, following, issues, marked]);

  const tell = useStable(onChange);
  const answer = useCallback(
    (key: string, value: unknown) => {
      const next = { ...store.current().answers, [key]: value };
      if (value === undefined) delete next[key];
      store.change({ answers: next });
      // Not when it comes back from `onChange`: that may itself wait for the paint.
      afterPaint(() => paint(store.current().answers));
      tell(next);
    },
    [store, paint, tell],
  );
  return { store, answer };
}
