import { flushSync } from 'react-dom';

const pending = new Set<() => void>();

/** Remembers a field whose last keystrokes are not yet in the answers. Gives back the way to forget it. */
export function registerPending(commit: () => void): () => void {
  pending.add(commit);
  return () => pending.delete(commit);
}

/** Puts every half-typed text into the answers at once: before saving, checking, or when the page goes away. */
export function flushPendingTexts(): void {
  if (pending.size === 0) return;
  flushSync(() => {
    for (const commit of [...pending]) commit();
  });
}
