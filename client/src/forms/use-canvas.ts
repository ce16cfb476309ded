import type { Form } from '@ke-hoach/forms';
import { useEffect, useRef, useState } from 'react';

/** Above this many fields a form begins with its sections closed, but for the first. */
const LONG = 80;

/** Which sections of the canvas are closed, and going to a place of it. */
export function useCanvas(form: Form | null) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => {
    const sections = form && form.fields.length > LONG ? form.sections.slice(1) : [];
    return new Set(sections.map(({ id }) => id));
  });
  /** Where the keyboard goes once it is on the screen. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const item = wanted.current === null ? null : document.querySelector(`[data-item="${wanted.current}"]`);
    if (!item) return;
    wanted.current = null;
    item.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  });

  const expand = (id: string) => setClosed((before) => new Set([...before].filter((one) => one !== id)));
  return {
    isClosed: (section: string) => closed.has(section),
    anyOpen: form !== null && form.sections.some(({ id }) => !closed.has(id)),
    toggle: (section: string) =>
      closed.has(section) ? expand(section) : setClosed((before) => new Set([...before, section])),
    closeAll: (isToClose: boolean) => setClosed(new Set(isToClose && form ? form.sections.map(({ id }) => id) : [])),
    /** Gives the keyboard to a field, group or section, whose section opens for it. */
    goTo: (id: string) => {
      wanted.current = id;
      expand(form?.field(id)?.section ?? form?.sections.find(({ items }) => holds(items, id))?.id ?? id);
    },
  };
}

export type Canvas = ReturnType<typeof useCanvas>;

function holds(items: Form['sections'][number]['items'], id: string): boolean {
  return items.some((item) => typeof item !== 'string' && (item.id === id || holds(item.items, id)));
}
