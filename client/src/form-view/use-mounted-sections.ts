import type { Form } from '@ke-hoach/forms';
import { startTransition, useEffect, useState } from 'react';
import type { FillStore } from './fill-store.ts';
import { registerMounting } from './mounting.ts';
import { TYPING_PAUSE } from './typing-pause.ts';

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

/** No section is laid out while somebody types: on an old phone a key would wait for it. */
let lastKey = -TYPING_PAUSE;
document.addEventListener('keydown', () => (lastKey = performance.now()), true);

function whenIdle(work: () => void): () => void {
  const idles = 'requestIdleCallback' in window;
  let timer = 0;
  let idle = 0;
  const whenQuiet = (then: () => void) => {
    const left = lastKey + TYPING_PAUSE - performance.now();
    if (left > 0) timer = window.setTimeout(whenQuiet, left, then);
    else then();
  };
  const ask = () => {
    if (idles) idle = requestIdleCallback(() => whenQuiet(work), { timeout: 500 });
    else timer = window.setTimeout(work, 30);
  };
  whenQuiet(ask);
  return () => {
    clearTimeout(timer);
    if (idles) cancelIdleCallback(idle);
  };
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
