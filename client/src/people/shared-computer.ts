const KEPT_UNDER = 'ke-hoach.shared-computer';
/** What reports keep on this device for a person (reports/local-draft.ts). */
const unsent = 'ke-hoach.draft.';
/** A part of a form that was copied (forms/use-copied-part.ts). */
const COPIED_PART = 'ke-hoach.copied-part';
const LEFT = 'ke-hoach.left';
const ofPerson = [unsent, 'ke-hoach.moved.'];

/** Is this computer shared by several people? Said on the sign-in page, and kept on the device. */
export const isShared = (): boolean => localStorage.getItem(KEPT_UNDER) === 'on';

export function setShared(shared: boolean): void {
  if (shared) localStorage.setItem(KEPT_UNDER, 'on');
  else localStorage.removeItem(KEPT_UNDER);
}

const keysOf = (person: string, beginnings: readonly string[]) =>
  Object.keys(localStorage).filter(
    (key) => key.endsWith(`.${person}`) && beginnings.some((beginning) => key.startsWith(beginning)),
  );

/** How many reports hold what a person typed here and the server does not have. */
export const countUnsent = (person: string): number => keysOf(person, [unsent]).length;

/**
 * Takes away what this device keeps of a person's work, where it is shared. The page that is left may keep once more what
 * it holds: the sign-in page forgets again.
 */
export function forgetPerson(person: string): void {
  if (!isShared()) return;
  for (const key of keysOf(person, ofPerson)) localStorage.removeItem(key);
  localStorage.removeItem(COPIED_PART);
  sessionStorage.setItem(LEFT, person);
}

/** On the sign-in page: the rest of what the person who left from here had. */
export function forgetWhoLeft(): void {
  const person = sessionStorage.getItem(LEFT);
  if (person) forgetPerson(person);
  sessionStorage.removeItem(LEFT);
}
