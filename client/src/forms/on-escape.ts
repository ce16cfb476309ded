import type { KeyboardEvent } from 'react';

/** Escape closes a box of the canvas and leads no further; not while a syllable is being composed. */
export function onEscape(close: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
}
