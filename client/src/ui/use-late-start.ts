import { useEffect, useRef, type RefObject } from 'react';

/**
 * For the first control of a dialog that must be fetched before it can be shown: the keyboard starts there, as if it had
 * stood there from the first. Not when the person has meanwhile gone to another control.
 */
export function useLateStart<T extends HTMLElement>(isShown: boolean): RefObject<T | null> {
  const element = useRef<T>(null);
  /** Where the dialog let the keyboard start before. */
  const start = useRef<Element | null>(null);
  useEffect(() => {
    if (!isShown) start.current = document.activeElement;
    else if (start.current && start.current === document.activeElement)
      element.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [isShown]);
  return element;
}
