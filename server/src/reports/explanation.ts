/** Why a warning is right as it stands: kept with the rule it answers. */
export interface Explanation {
  rule: string;
  row: string | null;
  text: string;
}

/** Explanations as stored; blank ones are left out. */
export function explanationsText(explanations: readonly { rule: string; row?: string | null; text: string }[]): string {
  const kept = explanations
    .filter(({ text }) => text.trim() !== '')
    .map(({ rule, row, text }): Explanation => ({
      rule,
      row: row ?? null,
      text: text.normalize('NFC').slice(0, 2000),
    }));
  return JSON.stringify(kept);
}

export const readExplanations = (stored: string | null | undefined): Explanation[] =>
  stored ? (JSON.parse(stored) as Explanation[]) : [];
