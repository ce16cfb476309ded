import type { KeyboardEvent } from 'react';

/**
 * Escape leads out of the canvas step by step: from inside a card to its title, from there to the part it stands in, and
 * from a section to its line of the outline, or to the search while the outline is closed.
 */
export function wayOut(event: KeyboardEvent<HTMLElement>) {
  const { target } = event;
  if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (!(target instanceof HTMLElement) || target.closest('dialog')) return;
  const entry = target.closest<HTMLElement>('[data-entry]');
  const title = titleOf(entry);
  const next = title === target ? titleOf(entry?.parentElement?.closest<HTMLElement>('[data-entry]') ?? null) : title;
  const stop = next ?? lineOf(entry?.dataset['entry']) ?? document.querySelector<HTMLElement>('.canvas-tools input');
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}

function titleOf(entry: HTMLElement | null): HTMLElement | null {
  return entry?.querySelector<HTMLElement>(`[data-item="${entry.dataset['entry']}"] [data-button]`) ?? null;
}

function lineOf(section: string | undefined): HTMLElement | null {
  const outline = document.querySelector('#builder-outline:not([hidden])');
  const line = section === undefined ? null : outline?.querySelector<HTMLElement>(`[data-node="${section}"]`);
  return line ?? outline?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ?? null;
}
