import type { Answers, Form } from '@ke-hoach/forms';
import {
  applyExplanationEdits,
  explanationEdits,
  keepMine,
  mergeDrafts,
  type DraftConflict,
  type ExplanationConflict,
} from '@ke-hoach/forms/drafts';
import type { DraftTexts, Explained } from './local-draft.ts';

/** A cell, row or explanation that two people changed differently. */
export type Meeting = (DraftConflict & { rule?: undefined }) | (ExplanationConflict & { field?: undefined });

/** Two drafts made of one base: joined wherever only one of them changed a cell; theirs where both did. */
export interface JoinedDrafts extends DraftTexts {
  meetings: Meeting[];
}

export function joinDrafts(form: Form, base: DraftTexts, mine: DraftTexts, theirs: DraftTexts): JoinedDrafts {
  const cells = mergeDrafts(form, base.answers, mine.answers, theirs.answers);
  const texts = applyExplanationEdits(theirs.explanations, explanationEdits(base.explanations, mine.explanations));
  return {
    answers: cells.answers,
    explanations: texts.explanations,
    meetings: [...cells.conflicts, ...texts.conflicts],
  };
}

/** The joined drafts with my side of these meetings. */
export function withMySide(form: Form, joined: DraftTexts, mine: DraftTexts, chosen: readonly Meeting[]): DraftTexts {
  const answers: Answers = keepMine(
    form,
    joined.answers,
    mine.answers,
    chosen.flatMap((meeting) => (meeting.field === undefined ? [] : [meeting])),
  );
  const explanations = chosen.reduce<Explained[]>((kept, meeting) => {
    if (meeting.rule === undefined) return kept;
    const { rule, row, mine: text } = meeting;
    const others = kept.filter((one) => one.rule !== rule || one.row !== row);
    return text === '' ? others : [...others, { rule, row, text }];
  }, joined.explanations);
  return { answers, explanations };
}
