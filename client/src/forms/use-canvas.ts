import type { Form } from '@ke-hoach/forms';
import { useEffect, useRef, useState } from 'react';
import { bringInSight } from '../ui/in-sight.ts';
import { sectionOf } from './section-of.ts';

/** Above this many fields a form begins with its sections closed, but for the first. */
const LONG = 80;

/**
 * What of a field, group or section gets the keyboard: its button, its handle, the box to add a field, the button that
 * opens that box, or nothing.
 */
type Stop = 'button' | 'handle' | 'adder' | 'add' | 'none';

interface Wanted {
  id: string;
  stop: Stop;
  /** The form before an edit: its place is looked up once another is drawn. */
  since?: Form | null;
}

/** Which sections of the canvas are closed, and going to a place of it. */
export function useCanvas(form: Form | null) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => {
    const sections = form && form.fields.length > LONG ? form.sections.slice(1) : [];
    return new Set(sections.map(({ id }) => id));
  });
  // Who opens a form of which nothing is drawn begins with its first field.
  const [begin] = useState<Wanted | null>(() => {
    const section = form && form.fields.length === 0 ? form.sections[0] : undefined;
    return section ? { id: section.id, stop: 'add' } : null;
  });
  const wanted = useRef(begin);
  useEffect(() => {
    const { id, stop, since } = wanted.current ?? { id: '' };
    const item = since === form ? null : document.querySelector(`[data-item="${id}"]`);
    if (!item) return;
    wanted.current = null;
    const adder = document.querySelector<HTMLElement>(`[data-adder="${id}"]`);
    if (stop === 'adder') adder?.click();
    else if (stop === 'add') adder?.focus({ preventScroll: true });
    else if (stop !== 'none') item.querySelector<HTMLElement>(`[data-${stop}]`)?.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  });

  const unfolded = useRef<string | null>(null);
  useEffect(() => {
    const inside = unfolded.current === null ? null : document.getElementById(`inside-${unfolded.current}`);
    unfolded.current = null;
    if (inside) bringInSight(inside, inside.parentElement ?? inside);
  }, [closed]);

  /** Opens the section in which something stands, or will stand. */
  const reveal = (id: string) => {
    const section = form ? sectionOf(form, id) : id;
    setClosed((before) => new Set([...before].filter((one) => one !== section)));
  };
  return {
    isClosed: (section: string) => closed.has(section),
    anyOpen: form !== null && form.sections.some(({ id }) => !closed.has(id)),
    toggle: (section: string) => {
      if (!closed.has(section)) return setClosed((before) => new Set([...before, section]));
      unfolded.current = section;
      reveal(section);
    },
    closeAll: (isToClose: boolean) => setClosed(new Set(isToClose && form ? form.sections.map(({ id }) => id) : [])),
    reveal,
    /** Goes to a field, group or section, as soon as it is drawn. */
    goTo: (id: string, { stop = 'button', ...rest }: Partial<Omit<Wanted, 'id'>> = {}) => {
      wanted.current = { id, stop, ...rest };
      reveal(id);
    },
  };
}

export type Canvas = ReturnType<typeof useCanvas>;
