import { createContext, use, type PointerEvent } from 'react';
import type { Carried } from './places.ts';

/** What a handle does; the canvas knows how. */
export interface Carrying {
  /** Id of what is carried now. */
  id: string | null;
  /** Picks up for the arrow keys, or puts down what was picked up so. */
  pickUpOrDrop: (carried: Carried) => void;
  /** A key while something is carried; true when it was taken. */
  key: (name: string) => boolean;
  /** Puts it back when the keyboard goes elsewhere. */
  leave: () => void;
  /** Begins a drag by mouse, finger or pen. */
  press: (event: PointerEvent<HTMLElement>, carried: Carried) => void;
}

const nothing = () => {};

export const CarryContext = createContext<Carrying>({
  ...{ id: null, pickUpOrDrop: nothing, key: () => false, leave: nothing, press: nothing },
});

export const useCarrying = () => use(CarryContext);
