import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** What a reader does to go their own way. */
const ownWays = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
const MOST = 4000;

/**
 * Brings the part that the address names (`#plan-tasks`) into sight, also where it comes after the page and others come in
 * above it; until the reader goes their own way.
 */
export function useNamedPlace(): void {
  const { pathname, hash } = useLocation();
  useEffect(() => {
    if (hash.length < 2) return undefined;
    const show = () => document.getElementById(hash.slice(1))?.scrollIntoView();
    const coming = new MutationObserver(show);
    const leave = () => {
      coming.disconnect();
      clearTimeout(late);
      for (const way of ownWays) removeEventListener(way, leave);
    };
    const late = setTimeout(leave, MOST);
    for (const way of ownWays) addEventListener(way, leave, { passive: true });
    coming.observe(document.body, { childList: true, subtree: true });
    show();
    return leave;
  }, [pathname, hash]);
}
