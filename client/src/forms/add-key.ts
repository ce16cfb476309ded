import type { KeyboardEvent } from 'react';

/**
 * N on a row of the canvas, or on the head of a section, opens the box that adds a field at the end of what it stands in:
 * from the middle of a long section that is one key instead of all the stops below.
 */
export function addKey(event: KeyboardEvent<HTMLElement>) {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (key.toLowerCase() !== 'n' || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
  if (!(target instanceof HTMLButtonElement) || target.closest('dialog')) return;
  const places = [
    target.closest<HTMLElement>('[data-list]')?.dataset['list'],
    target.closest<HTMLElement>('[data-entry]')?.dataset['entry'],
  ];
  const adder = places
    .map((place) => place && document.querySelector<HTMLElement>(`[data-adder="${place}"]`))
    .find((one) => one instanceof HTMLElement);
  if (!adder) return;
  event.preventDefault();
  adder.click();
}
