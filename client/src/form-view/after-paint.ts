import { startTransition } from 'react';
import { flushSync } from 'react-dom';

const waiting = new Set<() => void>();

const run = () => {
  const works = [...waiting];
  waiting.clear();
  for (const work of works) work();
};

/**
 * Runs what may wait until the browser has painted what a person just did; all that waits runs together, and gives way
 * to the next key. Gives back the way to forget it. A page that nobody looks at paints nothing and does not wait.
 */
export function afterPaint(work: () => void): () => void {
  const later = () => startTransition(run);
  if (waiting.size === 0) {
    if (document.hidden) setTimeout(later);
    else requestAnimationFrame(() => setTimeout(later));
  }
  waiting.add(work);
  return () => waiting.delete(work);
}

/** Tab and Enter go on to the next field, which may be one that the last answer shows. */
function runBeforeKeys({ key }: KeyboardEvent): void {
  if (waiting.size > 0 && (key === 'Tab' || key === 'Enter')) flushSync(run);
}

document.addEventListener('keydown', runBeforeKeys, true);
