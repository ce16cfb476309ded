import type { Form } from '@ke-hoach/forms';
import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * Keeps the keyboard on the canvas. When the field or part that had it is gone, taken out or undone, what stood behind
 * it gets it, else what stood before it, else what it stood in.
 */
export function useKeptFocus(form: Form) {
  const near = useRef<readonly string[]>([]);
  useEffect(() => {
    // An edit is shown while a box is left: only then does the browser hand the keyboard to what was clicked.
    const late = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const buttons = near.current.map((id) =>
        document.querySelector<HTMLElement>(`[data-item="${id}"] [data-button], [data-item="${id}"][data-button]`),
      );
      buttons.find((button) => button !== null)?.focus();
    });
    return () => clearTimeout(late);
  }, [form]);
  return ({ target }: FocusEvent<HTMLElement>) => {
    near.current = nearTo(target.closest<HTMLElement>('[data-entry]'));
  };
}

function nearTo(entry: HTMLElement | null): string[] {
  if (!entry) return [];
  const around = entry.parentElement?.closest<HTMLElement>('[data-entry]') ?? null;
  const beside = [entry, entry.nextElementSibling, entry.previousElementSibling];
  return [...beside.flatMap((one) => (one instanceof HTMLElement && one.dataset['entry']) || []), ...nearTo(around)];
}
