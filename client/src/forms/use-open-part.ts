import { useLayoutEffect, useRef, useState } from 'react';
import { bringInSight } from '../ui/in-sight.ts';

const rowOf = (id: string) => document.querySelector(`[data-item="${id}"]`);

/**
 * Which field, section, group or rule has its details open. What is opened stays where it was clicked, though what was
 * open above it closes; only where its details would be below the window does the page follow them.
 */
export function useOpenPart() {
  const [open, show] = useState<string | null>(null);
  const clicked = useRef<{ row: Element; top: number } | null>(null);
  useLayoutEffect(() => {
    if (!clicked.current) return;
    const { row, top } = clicked.current;
    clicked.current = null;
    const moved = row.getBoundingClientRect().top - top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
    const details = row.querySelector(':scope > .field-details');
    if (details) bringInSight(details, row);
  }, [open]);
  const setOpen = (id: string | null) => {
    const row = id === null ? null : rowOf(id);
    clicked.current = row && { row, top: row.getBoundingClientRect().top };
    show(id);
  };
  return [open, setOpen] as const;
}
