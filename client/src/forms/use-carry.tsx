import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { dragWithPointer } from '../ui/drag-with-pointer.ts';
import type { BuilderPart } from './builder-section.tsx';
import type { Carrying } from './carry-context.ts';
import { CarryFieldDialog } from './carry-field-dialog.tsx';
import { DropLine } from './drop-line.tsx';
import { linesOn, nearestPlace } from './place-line.ts';
import { operationFor, placesFor, startOf, type Carried, type Place } from './places.ts';

interface Carry {
  carried: Carried;
  places: readonly Place[];
  at: number;
}

/**
 * Carrying over the canvas, by pointer and by keys alike: one list of places, one operation when it is put down. The
 * element given is where places are drawn.
 */
export function useCarry(part: BuilderPart): {
  carrying: Carrying;
  canvas: React.RefObject<HTMLDivElement | null>;
  line: ReactNode;
} {
  const { form, open, edit, onAdded, canvas: shown } = part;
  const texts = useTexts();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const canvas = useRef<HTMLDivElement>(null);
  const [carry, setCarry] = useState<Carry | null>(null);
  /** Where a field is to be carried into a table or out of one, which is asked first. */
  const [asked, setAsked] = useState<{ carried: Carried; chosen: Place } | null>(null);
  const place = carry?.places[carry.at];
  const where = ({ position, of, title }: Place) => texts.canvas.position(position, of, title);

  const begin = (carried: Carried): Carry => {
    const places = placesFor(form, carried, language);
    const begun = { carried, places, at: startOf(places, open) };
    setCarry(begun);
    return begun;
  };
  const cancel = (carried: Carried) => {
    setCarry(null);
    announce(texts.canvas.putBack(carried.title));
  };
  const drop = ({ carried, places, at }: Carry) => {
    const chosen = places[at];
    if (!chosen || chosen.isHere) return cancel(carried);
    setCarry(null);
    if (chosen.crosses) setAsked({ carried, chosen });
    else void put(carried, chosen);
  };
  const put = async (carried: Carried, chosen: Place) => {
    const operation = operationFor(carried, chosen);
    const done = edit(operation, carried.what === 'new' ? null : carried.id);
    if (chosen.within !== null) shown.reveal(chosen.within);
    const stop = carried.what === 'new' ? 'none' : 'handle';
    shown.goTo((operation.type === 'carryField' ? operation.id : undefined) ?? carried.id, { stop, since: form });
    if (carried.what === 'new') onAdded(carried.id);
    if (await done) announce(texts.canvas.dropped(carried.title, where(chosen)));
  };
  const moveTo = (at: number) => {
    const next = carry?.places[at];
    if (!carry || !next) return;
    setCarry({ ...carry, at });
    announce(where(next));
    if (next.within !== null) shown.reveal(next.within);
    requestAnimationFrame(() => {
      const top = canvas.current && linesOn(canvas.current)(next)?.top;
      const out = top != null && (top < 80 || top > window.innerHeight - 80);
      if (out) window.scrollBy({ top: top - window.innerHeight / 2 });
    });
  };

  const carrying: Carrying = {
    id: carry?.carried.id ?? null,
    pickUpOrDrop: (carried) => {
      if (carry) return drop(carry);
      const begun = begin(carried);
      const start = begun.places[begun.at];
      if (start) announce(texts.canvas.pickedUp(carried.title, where(start)));
    },
    key: (name) => {
      if (!carry) return false;
      const to = stepOf(name, carry);
      if (to !== null) moveTo(to);
      else if (name === 'Escape') cancel(carry.carried);
      else return false;
      return true;
    },
    leave: () => carry && cancel(carry.carried),
    press: (event: PointerEvent<HTMLElement>, carried) => {
      let held: Carry | null = null;
      dragWithPointer(event, {
        begin: () => (held = begin(carried)),
        over: (_, y) => {
          const at = held && canvas.current && nearestPlace(canvas.current, held.places, y);
          if (held && at !== null && held.at !== at) setCarry((held = { ...held, at }));
        },
        drop: () => held && drop(held),
        cancel: () => cancel(carried),
      });
    },
  };
  const crossing = asked && form.field(asked.carried.id);
  const line = (
    <>
      {carry && place ? <DropLine canvas={() => canvas.current} place={place} title={carry.carried.title} /> : null}
      {crossing ? (
        <CarryFieldDialog
          {...{ form, field: crossing }}
          into={form.fields.find(({ id, kind }) => kind === 'table' && id === asked.chosen.within)}
          onClose={() => {
            setAsked(null);
            cancel(asked.carried);
          }}
          onCarry={() => {
            setAsked(null);
            void put(asked.carried, asked.chosen);
          }}
        />
      ) : null}
    </>
  );
  return { carrying, canvas, line };
}

/** Where a key leads: up and down go place by place, left and right to the part before or behind; null for other keys. */
function stepOf(name: string, { places, at }: Carry): number | null {
  const last = places.length - 1;
  const within = places[at]?.within;
  const isOther = ({ within: other }: Place) => other !== within;
  const behind = places.findIndex((place, index) => index > at && isOther(place));
  const steps: Record<string, number> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    ArrowRight: behind < 0 ? last : behind,
    ArrowLeft: Math.max(places.slice(0, at).findLastIndex(isOther), 0),
    Home: 0,
    End: last,
  };
  return steps[name] ?? null;
}
