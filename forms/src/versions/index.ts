/** The door of versions: what differs between two of them, and what becomes of answers and figures given before. */
export { carryOver } from './carry-over.ts';
export type { AddedUp, CarriedOver, KeptAside } from './carry-over.ts';
export { carryContext } from './carry-context.ts';
export type { Change, ChangeKind } from './change.ts';
export { compareForms } from './compare-forms.ts';
export { changeId, needsConfirmation } from './confirmation.ts';
export { copyForward, takeOver } from './copy-forward.ts';
export type { CopyOffer } from './copy-forward.ts';
export { figureSources, lineageOf } from './lineage.ts';
export type { Descent, FigureSources } from './lineage.ts';
export { differsFromRegister, registerColumns, registerOf, registerRow } from './register-rows.ts';
export type { RegisterOfTable } from './register-rows.ts';
export { changeSentence } from '../texts/change-sentence.ts';
