import { flushSync } from 'react-dom';
import { afterPaint } from './after-paint.ts';

const pending = new Set<() => void>();

/** Remembers a field whose last keystrokes are not yet in the answers. Gives back the way to forget it, once they are. */
export function registerPending(commit: () => void): () => void {
  pending.add(commit);
  return () => pending.delete(commit);
}

/** Puts every half-typed text into the answers at once: before saving, checking, or when the page goes away. */
export function flushPendingTexts(): void {
  if (pending.size === 0) return;
  flushSync(() => {
    // A text that is put into the answers may have others wait for the paint.
    for (const commit of pending) commit();
  });
}

/** Does what may wait until what was typed is painted, or, asked for all of it, at once. */
export function oncePainted(work: () => void): void {
  let unwait = () => {};
  const forget = registerPending(() => {
    forget();
    unwait();
    work();
  });
  unwait = afterPaint(() => {
    forget();
    work();
  });
}
