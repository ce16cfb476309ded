import type { Form } from '@ke-hoach/forms';
import { draftEdits, explanationEdits } from '@ke-hoach/forms/drafts';
import type { TypedEdits } from './kept-draft.ts';
import type { DraftTexts } from './local-draft.ts';

/** What leads from one state of a draft to another, as it is saved; null when nothing does. */
export function typedEdits(form: Form | null, base: DraftTexts, mine: DraftTexts): TypedEdits | null {
  if (!form) return null;
  const edits = {
    ...draftEdits(form, base.answers, mine.answers),
    explanations: explanationEdits(base.explanations, mine.explanations),
  };
  return edits.cells.length + edits.rows.length + edits.explanations.length > 0 ? edits : null;
}
