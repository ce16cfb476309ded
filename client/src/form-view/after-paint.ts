const waiting = new Set<() => void>();

const run = () => {
  const works = [...waiting];
  waiting.clear();
  for (const work of works) work();
};

/**
 * Runs what may wait until the browser has painted what a person just did; all that waits runs together. Gives back the
 * way to forget it. A page that nobody looks at paints nothing and does not wait.
 */
export function afterPaint(work: () => void): () => void {
  if (waiting.size === 0) {
    if (document.hidden) setTimeout(run);
    else requestAnimationFrame(() => setTimeout(run));
  }
  waiting.add(work);
  return () => waiting.delete(work);
}
