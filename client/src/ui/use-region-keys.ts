import { useEffect, useRef, type RefObject } from 'react';

const regions = '[data-region]';
const stops =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea, [tabindex="0"]';
const hidden = '[hidden], [inert], [style*="display: none"]';

/**
 * F6 goes to the next region of a long page, Shift+F6 to the one before: to where the keyboard last was in it, else to
 * its beginning. Past the last region and before the first the key is the browser's own, as it is over a dialog.
 */
export function useRegionKeys(page: RefObject<HTMLElement | null>) {
  const lastIn = useRef(new WeakMap<Element, HTMLElement>());
  useEffect(() => {
    const within = page.current;
    if (!within) return;
    const remember = ({ target }: FocusEvent) => {
      const region = target instanceof HTMLElement ? target.closest(regions) : null;
      if (region) lastIn.current.set(region, target as HTMLElement);
    };
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || document.querySelector('dialog[open]')) return;
      const all = [...within.querySelectorAll(regions)].filter((region) => !region.closest(hidden));
      const at = all.findIndex((region) => region.contains(document.activeElement));
      const next = all[event.shiftKey ? (at < 0 ? all.length : at) - 1 : at + 1];
      const stop = next && stopIn(next, lastIn.current.get(next));
      if (!stop) return;
      event.preventDefault();
      stop.focus();
    };
    within.addEventListener('focusin', remember);
    window.addEventListener('keydown', listen);
    return () => {
      within.removeEventListener('focusin', remember);
      window.removeEventListener('keydown', listen);
    };
  }, [page]);
}

function stopIn(region: Element, last: HTMLElement | undefined): HTMLElement | undefined {
  if (last?.isConnected && region.contains(last) && !last.closest(hidden) && last.matches(stops)) return last;
  const inside = [...region.querySelectorAll<HTMLElement>('*')];
  const first = inside.find((one) => one.matches(stops) && one.tabIndex >= 0 && !one.closest(hidden));
  return first ?? (region as HTMLElement);
}
