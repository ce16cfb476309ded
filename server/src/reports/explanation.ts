/** Why a warning is right as it stands: kept with the rule it answers. */
export interface Explanation {
  rule: string;
  row: string | null;
  text: string;
}

/** An explanation as it is kept: composed, of at most 2,000 characters, and none where only blanks were written. */
export const keptText = (text: string): string => (text.trim() === '' ? '' : text.normalize('NFC').slice(0, 2000));

export const readExplanations = (stored: string | null | undefined): Explanation[] =>
  stored ? (JSON.parse(stored) as Explanation[]) : [];
