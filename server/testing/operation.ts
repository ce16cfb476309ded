import type { Role } from '@ke-hoach/schema';
import type { Ids } from './guarded-city.ts';

/** One operation of the contract, asked about what belongs to a ward or to the city above it. */
export interface Operation {
  /** Arguments, as a screen would send them; a new key is added to inputs that take one. */
  args?(ids: Ids): Record<string, unknown>;
  /**
   * Which roles may, held at the ward itself or at the city above; everybody else is refused. Without it: nobody is. None:
   * the thing is somebody's own, or in no state for it.
   */
  may?: { self?: Role[]; above?: Role[] };
  /**
   * To whom the thing is a secret it is NOT_FOUND, as one that was never there. Takes the ids with each of these unknown:
   * first of the thing itself, then of what is named beside it, which may be hidden from who may.
   */
  hides?: readonly (keyof Ids)[];
  /** Outsiders who see the thing all the same, and are told that they may not. */
  seenBy?: string[];
  /** Of a question, why nobody is refused. Commands that nobody is refused stand in `openCommands`. */
  open?: string;
}

/** The one argument of a mutation. */
export const input = (make: (ids: Ids) => object) => (ids: Ids) => ({ input: make(ids) });
export const designer = { above: ['designer'] } satisfies Operation['may'];
/** Of accounts and units: the unit's own administrator, and those above it. */
export const administrator = { self: ['administrator'], above: ['administrator'] } satisfies Operation['may'];
/** Outsiders at units of the city: they see its issued plans and its library. */
export const ofTheCity = ['sibling', 'below', 'predecessor'];

/** Somebody else's own thing: no role may. */
export const nobodyElse = {} satisfies Operation['may'];
