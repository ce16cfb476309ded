import type { Place } from './places.ts';

/** Where on the screen a place is: the line along which a thing would be put, in pixels of the window. */
export interface PlaceLine {
  top: number;
  left: number;
  width: number;
}

/** Finds the lines of places on the canvas as it is drawn now; null for a place whose section is closed. */
export function linesOn(canvas: ParentNode): (place: Place) => PlaceLine | null {
  const named = (name: string) =>
    new Map(
      [...canvas.querySelectorAll(`[data-${name}]`)].map((element) => [element.getAttribute(`data-${name}`), element]),
    );
  const [lists, entries] = [named('list'), named('entry')];
  return ({ within, after }) => {
    const rect = (after === null ? lists.get(within ?? '') : entries.get(after))?.getBoundingClientRect();
    return rect ? { top: after === null ? rect.top : rect.bottom, left: rect.left, width: rect.width } : null;
  };
}

/** The index of the place nearest to a height of the window; null when none is on the canvas. */
export function nearestPlace(canvas: ParentNode, places: readonly Place[], y: number): number | null {
  const lineOf = linesOn(canvas);
  const far = places.map((place) => Math.abs((lineOf(place)?.top ?? Infinity) - y));
  const least = Math.min(...far);
  return Number.isFinite(least) ? far.indexOf(least) : null;
}
