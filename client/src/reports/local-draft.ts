import type { Answers } from '@ke-hoach/forms';

/** What a person typed that the server has not acknowledged, kept on this device under report and person. */
export interface LocalDraft {
  answers: Answers;
  explanations: Explained[];
  /** Revision of the server's draft on which this was typed. */
  basedOn: number;
  /** The answers at that revision, to tell mine from theirs. */
  base: Answers;
  /** When the last key was pressed, ISO. */
  at: string;
}

/** A warning's explanation, addressed by rule and row. */
export interface Explained {
  rule: string;
  row: string | null;
  text: string;
}

const keyOf = (report: string, person: string) => `ke-hoach.draft.${report}.${person}`;

/** Reads what was kept; damaged entries count as none. */
export function readLocalDraft(storage: Storage, report: string, person: string): LocalDraft | null {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(report, person)) ?? 'null') as LocalDraft | null;
    return kept && typeof kept.answers === 'object' && typeof kept.at === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps it; false when the device refuses (full or forbidden). */
export function keepLocalDraft(storage: Storage, report: string, person: string, draft: LocalDraft): boolean {
  try {
    storage.setItem(keyOf(report, person), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropLocalDraft(storage: Storage, report: string, person: string): void {
  storage.removeItem(keyOf(report, person));
}
