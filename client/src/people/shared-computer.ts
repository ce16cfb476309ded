const KEPT_UNDER = 'ke-hoach.shared-computer';
/** What reports keep on this device for a person (reports/local-draft.ts). */
const unsent = 'ke-hoach.draft.';
/** A part of a form that was copied (forms/use-copied-part.ts). */
const COPIED_PART = 'ke-hoach.copied-part';
const LEFT = 'ke-hoach.left';
const ofPerson = [unsent, 'ke-hoach.moved.'];
/** So long it waits on a shared computer for whoever did not sign out: over Tết too. */
const LONGEST_WAIT = 14 * 24 * 60 * 60 * 1000;

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

/** Of what cannot be read, and so never be sent. */
const NEVER = 0;
/** Nothing was typed into this program before. */
const OLDEST = Date.UTC(2025, 0, 1);

/** When it was typed, by the clock of this computer. */
function typedAt(key: string): number {
  try {
    const { at } = JSON.parse(localStorage.getItem(key) ?? '') as { at?: string };
    return Date.parse(at ?? '') || NEVER;
  } catch {
    return NEVER;
  }
}

/** What somebody typed here, did not send and did not sign out from. */
export interface WaitingWork {
  person: string;
  reports: number;
  /** When the last of it was typed. */
  since: number;
}

/** On the sign-in page of a shared computer: what waits for its person, and of how many reports it waited too long. */
export function whatWaits(): { waiting: WaitingWork[]; old: number } {
  const { kept, old } = keptOfAnybody();
  const people = [...new Set(kept.map((key) => key.slice(key.lastIndexOf('.') + 1)))];
  const waiting = people.map((person) => {
    const drafts = kept.filter((key) => key.endsWith(`.${person}`));
    return { person, reports: drafts.length, since: Math.max(...drafts.map(typedAt)) };
  });
  return { waiting, old: old.filter((key) => key.startsWith(unsent)).length };
}

/** Drafts of anybody that wait still, and all that waited too long. */
function keptOfAnybody() {
  if (!isShared()) return { kept: [], old: [] };
  const left = sessionStorage.getItem(LEFT);
  const keys = Object.keys(localStorage).filter(
    (key) => ofPerson.some((beginning) => key.startsWith(beginning)) && !(left && key.endsWith(`.${left}`)),
  );
  const isOld = (key: string) => {
    const at = typedAt(key);
    // What bears a day that cannot be, as on an old computer whose clock began anew, waits until somebody takes it away.
    return at === NEVER || (at > OLDEST && Date.now() - at > LONGEST_WAIT);
  };
  return { kept: keys.filter((key) => key.startsWith(unsent) && !isOld(key)), old: keys.filter(isOld) };
}

/** On the sign-in page: takes away what waited too long. */
export function forgetWhatIsOld(): void {
  for (const key of keptOfAnybody().old) localStorage.removeItem(key);
}

/** On the sign-in page: takes away what waits for somebody, as whoever knows that it is not needed has said twice. */
export function forgetWhatWaits(person: string): void {
  for (const key of keysOf(person, ofPerson)) localStorage.removeItem(key);
}

/** On the sign-in page: the rest of what the person who left from here had. */
export function forgetWhoLeft(): void {
  const person = sessionStorage.getItem(LEFT);
  if (person) forgetPerson(person);
  sessionStorage.removeItem(LEFT);
}
