import { useMemo, useSyncExternalStore } from 'react';
import { readCopied } from './copied-part.ts';

/** Where what was copied is kept, so that the builder of another form, in this or another tab, can paste it. */
const KEPT_UNDER = 'ke-hoach.copied-part';
const changed = new EventTarget();

const subscribe = (tell: () => void) => {
  window.addEventListener('storage', tell);
  changed.addEventListener('change', tell);
  return () => {
    window.removeEventListener('storage', tell);
    changed.removeEventListener('change', tell);
  };
};

/** What was copied last, by anybody at this browser. */
export function useCopiedPart() {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(KEPT_UNDER));
  return useMemo(() => readCopied(text), [text]);
}

/** Keeps a copied text; false where the browser has no room for it. */
export function keepCopied(text: string): boolean {
  try {
    localStorage.setItem(KEPT_UNDER, text);
  } catch {
    return false;
  }
  changed.dispatchEvent(new Event('change'));
  return true;
}
