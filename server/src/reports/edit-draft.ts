import type { Answers, Form } from '@ke-hoach/forms';
import { applyEdits, applyExplanationEdits, type DraftEdits } from '@ke-hoach/forms/drafts';
import { assertEdits, draftText } from './draft-shape.ts';
import type { SaveDraftInput } from './draft.inputs.ts';
import { keptText, readExplanations } from './explanation.ts';
import type { ConflictingCell } from './report-results.type.ts';
import type { Report } from './report.entity.ts';

/**
 * Does what was sent on the draft as it stands: everything, or nothing where somebody changed one of the same cells
 * since. The conflicts are the answer; the report is left alone then.
 */
export function editDraft(form: Form, report: Report, input: SaveDraftInput): ConflictingCell[] {
  const edits = editsOf(input);
  assertEdits(form, edits);
  const edited = applyEdits(form, JSON.parse(report.draft ?? '{}') as Answers, edits);
  const explained = applyExplanationEdits(
    readExplanations(report.draftExplanations),
    input.explanations.map(({ rule, row, was, text }) => ({
      ...{ rule, row: row ?? null },
      ...{ was: keptText(was), text: keptText(text) },
    })),
  );
  const conflicts = [
    ...edited.conflicts.map((conflict) => ({ ...conflict, rule: null })),
    ...explained.conflicts.map((conflict) => ({ ...conflict, field: null })),
  ];
  if (conflicts.length > 0) return conflicts;
  report.draft = draftText(form, edited.answers);
  report.draftExplanations = JSON.stringify(explained.explanations);
  return [];
}

function editsOf({ cells, rows }: SaveDraftInput): DraftEdits {
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
