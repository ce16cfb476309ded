import type { Answers } from '@ke-hoach/forms';
import type { ExplanationText } from '@ke-hoach/forms/drafts';
import type { MovedDraft } from './move-to-version.ts';

/** What a draft holds. */
export interface DraftTexts {
  answers: Answers;
  explanations: Explained[];
}

/** What a person typed that the server has not acknowledged, kept on this device under report and person. */
export interface LocalDraft extends DraftTexts {
  /** Revision of the server's draft on which this was typed. */
  basedOn: number;
  /** Answers and explanations at that revision, to tell mine from theirs. */
  base: DraftTexts;
  /** Id of the form's version on which it was typed. */
  version: string;
  /** When the last key was pressed, ISO. */
  at: string;
}

/** A warning's explanation, addressed by rule and row. */
export type Explained = ExplanationText;

const movedKeyOf = (report: string, person: string) => `ke-hoach.moved.${report}.${person}`;
const keyOf = (report: string, person: string) => `ke-hoach.draft.${report}.${person}`;

/** Reads what was kept; damaged entries count as none. */
export function readLocalDraft(storage: Storage, report: string, person: string): LocalDraft | null {
  const kept = read<LocalDraft>(storage, keyOf(report, person));
  return kept && typeof kept.answers === 'object' && Array.isArray(kept.base?.explanations) ? kept : null;
}

/** Keeps it; false when the device refuses (full or forbidden). */
export function keepLocalDraft(storage: Storage, report: string, person: string, draft: LocalDraft): boolean {
  const { base, ...typed } = draft;
  return keep(storage, keyOf(report, person), `${JSON.stringify(typed).slice(0, -1)},"base":${textOf(base)}}`);
}

const baseTexts = new WeakMap<DraftTexts, string>();

/** What was typed on stays the same over many keystrokes: it is put into text once. */
function textOf(base: DraftTexts): string {
  const text = baseTexts.get(base) ?? JSON.stringify(base);
  baseTexts.set(base, text);
  return text;
}

export function dropLocalDraft(storage: Storage, report: string, person: string): void {
  storage.removeItem(keyOf(report, person));
}

/** What a move to a newer version changed and kept aside, until the person has seen it. */
export function readMovedDraft(storage: Storage, report: string, person: string): MovedDraft | null {
  const kept = read<MovedDraft>(storage, movedKeyOf(report, person));
  return kept && Array.isArray(kept.changes) && Array.isArray(kept.keptAside) ? kept : null;
}

export function keepMovedDraft(storage: Storage, report: string, person: string, moved: MovedDraft): boolean {
  return keep(storage, movedKeyOf(report, person), JSON.stringify({ ...moved, at: new Date().toISOString() }));
}

export function dropMovedDraft(storage: Storage, report: string, person: string): void {
  storage.removeItem(movedKeyOf(report, person));
}

function read<Kept>(storage: Storage, key: string): Kept | null {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function keep(storage: Storage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
