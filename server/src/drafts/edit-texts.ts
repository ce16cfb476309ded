import type { Answers, Form } from '@ke-hoach/forms';
import { applyEdits, applyExplanationEdits, type DraftEdits } from '@ke-hoach/forms/drafts';
import type { DraftEditsInput } from './draft-edits.inputs.ts';
import { assertEdits, assertExplanations, draftText, explanationsText } from './draft-shape.ts';
import type { ConflictingCell } from './draft.type.ts';
import { keptText, readExplanations } from './explanation.ts';

/** A draft as it is stored; null where nothing was typed yet. */
export interface StoredTexts {
  answers: string | null | undefined;
  explanations: string | null | undefined;
}

/** The draft's texts as they are stored then, or where it met what somebody else changed. */
export type EditedTexts = { answers: string; explanations: string } | { conflicts: ConflictingCell[] };

/** Does what was sent on the draft as it stands: everything, or nothing where somebody changed one of the same cells. */
export function editTexts(form: Form, stored: StoredTexts, input: DraftEditsInput): EditedTexts {
  const edits = editsOf(input);
  assertEdits(form, edits);
  const explanations = input.explanations.map(({ row, ...edit }) => ({ ...edit, row: row ?? null }));
  assertExplanations(form, explanations);
  const edited = applyEdits(form, JSON.parse(stored.answers ?? '{}') as Answers, edits);
  const explained = applyExplanationEdits(
    readExplanations(stored.explanations),
    explanations.map(({ was, text, ...place }) => ({ ...place, was: keptText(was), text: keptText(text) })),
  );
  const conflicts = [
    ...edited.conflicts.map((conflict) => ({ ...conflict, rule: null })),
    ...explained.conflicts.map((conflict) => ({ ...conflict, field: null })),
  ];
  if (conflicts.length > 0) return { conflicts };
  return { answers: draftText(form, edited.answers), explanations: explanationsText(explained.explanations) };
}

function editsOf({ cells, rows }: DraftEditsInput): DraftEdits {
  return {
    cells: cells.map(({ field, row, was, value }) => ({
      ...{ field, row: row ?? null },
      ...{ was: was ?? null, value: value ?? null },
    })),
    rows: rows.map(({ table, row, change, after, was }) => ({
      ...{ table, row, change },
      ...{ after: after ?? null, was: was ?? null },
    })),
  };
}
