import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const KEPT_UNDER = 'ke-hoach.theme';
const listeners = new Set<() => void>();

function read(): Theme {
  const kept = localStorage.getItem(KEPT_UNDER);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Applies the kept theme; called once before the first paint. */
export function applyTheme(): void {
  const theme = read();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(KEPT_UNDER, theme);
  applyTheme();
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
}
