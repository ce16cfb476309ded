import type { Form } from '@ke-hoach/forms';
import { startTransition, useEffect, useState } from 'react';
import type { FillStore } from './fill-store.ts';
import { registerMounting } from './mounting.ts';
import { whenIdle } from './when-idle.ts';

/** So many fields fill more than a screen; cells of tables count as well. */
const AT_ONCE = 60;

/** How many sections, from the first, come at once; those after them come one by one while the browser is idle. */
function sectionsAtOnce(form: Form, store: FillStore): number {
  const { answers } = store.current();
  const weigh = (key: string): number => {
    const rows = answers[key];
    const columns = form.rows.get(key)?.order.length;
    return columns === undefined || !Array.isArray(rows) ? 1 : 1 + rows.length * columns;
  };
  let weight = 0;
  const over = form.sections.findIndex(({ fields }) => {
    weight += fields.reduce((sum, key) => sum + weigh(key), 0);
    return weight > AT_ONCE;
  });
  return over < 0 ? form.sections.length : Math.max(1, over);
}

/** How many sections of a form are on the screen by now. */
export function useMountedSections(form: Form, store: FillStore): number {
  const [mounted, setMounted] = useState(() => sectionsAtOnce(form, store));
  const done = mounted >= form.sections.length;
  useEffect(() => {
    if (done) return;
    const forget = registerMounting(() => setMounted(Infinity));
    const stop = whenIdle(() => startTransition(() => setMounted((now) => now + 1)));
    return () => {
      stop();
      forget();
    };
  }, [mounted, done]);
  return mounted;
}
