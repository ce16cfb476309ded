/** The door of drafts: what a person changed in one, and how the changes of several people come together. */
export { applyEdits } from './apply-edits.ts';
export type { EditedDraft } from './apply-edits.ts';
export type { CellEdit, DraftConflict, DraftEdits, RowEdit } from './draft-edit.ts';
export { draftEdits, sameAnswer } from './draft-edits.ts';
export { keepMine, mergeDrafts } from './merge-drafts.ts';
export { applyExplanationEdits, explanationEdits } from './explanations.ts';
export type { EditedExplanations, ExplanationConflict, ExplanationEdit, ExplanationText } from './explanations.ts';
export { changesBeyondReturn } from './changes-beyond-return.ts';
export { openCells } from './tied-cells.ts';
export type { CellAddress, OpenCells } from './tied-cells.ts';
