import { flushSync } from 'react-dom';

const waiting = new Set<() => void>();

/** Remembers a form that is not on the screen in full yet. Gives back the way to forget it. */
export function registerMounting(finish: () => void): () => void {
  waiting.add(finish);
  return () => waiting.delete(finish);
}

/** Puts whatever of a form is still to come on the screen at once: before a jump, a search in the page or printing. */
export function mountEverything(): void {
  if (waiting.size === 0) return;
  flushSync(() => {
    for (const finish of [...waiting]) finish();
  });
}

/** Tab must find the next field, and a search the whole text. */
function mountBeforeKeys(event: KeyboardEvent): void {
  const searches = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
  if (searches || event.key === 'Tab' || event.key === 'F3') mountEverything();
}

document.addEventListener('keydown', mountBeforeKeys, true);
window.addEventListener('beforeprint', mountEverything);
