/** Why a warning is right as it stands, addressed by rule and row. */
export interface ExplanationText {
  rule: string;
  row: string | null;
  text: string;
}

/** One explanation that was written, changed, or (with an empty text) taken away. */
export interface ExplanationEdit extends ExplanationText {
  /** The text it was changed from; empty where there was none. */
  was: string;
}

/** Two people explained the same warning differently. */
export interface ExplanationConflict {
  rule: string;
  row: string | null;
  mine: string;
  theirs: string;
}

export interface EditedExplanations {
  explanations: ExplanationText[];
  conflicts: ExplanationConflict[];
}

const at = ({ rule, row }: Pick<ExplanationText, 'rule' | 'row'>) => JSON.stringify([rule, row]);
const textsOf = (list: readonly ExplanationText[]) => new Map(list.map((one) => [at(one), one]));

/** What leads from one list of explanations to another. */
export function explanationEdits(
  base: readonly ExplanationText[],
  mine: readonly ExplanationText[],
): ExplanationEdit[] {
  const [before, after] = [textsOf(base), textsOf(mine)];
  return [...new Map([...before, ...after]).values()]
    .map(({ rule, row }) => {
      const place = at({ rule, row });
      return { rule, row, was: before.get(place)?.text ?? '', text: after.get(place)?.text ?? '' };
    })
    .filter(({ was, text }) => was !== text);
}

/** Does edits of explanations that others may have changed since: as `applyEdits` does those of answers. */
export function applyExplanationEdits(
  standing: readonly ExplanationText[],
  edits: readonly ExplanationEdit[],
): EditedExplanations {
  const explanations = textsOf(standing);
  const conflicts: ExplanationConflict[] = [];
  for (const { rule, row, was, text } of edits) {
    const place = at({ rule, row });
    const theirs = explanations.get(place)?.text ?? '';
    if (theirs !== was && theirs !== text) conflicts.push({ rule, row, mine: text, theirs });
    else if (text === '') explanations.delete(place);
    else explanations.set(place, { rule, row, text });
  }
  return { explanations: [...explanations.values()], conflicts };
}
