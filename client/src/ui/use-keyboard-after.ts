import { useEffect, useRef, type RefObject } from 'react';

/**
 * For what stands over an outcome: where the button that led to it went with it, as a plan that was issued cannot be
 * issued again, the keyboard goes on here. Where the button stayed, the keyboard stays with it.
 */
export function useKeyboardAfter<T extends HTMLElement>(outcome: unknown): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (!outcome || !element.current || document.activeElement !== document.body) return;
    element.current.tabIndex = -1;
    element.current.focus();
  }, [outcome]);
  return element;
}
