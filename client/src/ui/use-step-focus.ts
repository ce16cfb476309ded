import { useEffect, useRef, type RefObject } from 'react';

/**
 * For what changes as a whole, step by step: its new content is where the keyboard and the reader go on. It can be focused
 * no sooner: a dialog that opens starts at the first that can.
 */
export function useStepFocus<T extends HTMLElement>(step: unknown): RefObject<T | null> {
  const element = useRef<T>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (!element.current) return;
    element.current.tabIndex = -1;
    element.current.focus();
  }, [step]);
  return element;
}
