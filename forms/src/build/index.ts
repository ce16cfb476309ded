/** The door of editing: forms are changed by operations, each with its inverse. Only builders and the server need it. */
export type { Applying } from './apply-operation.ts';
export { applyOperation } from './apply-operation.ts';
export type { Step } from './difference.ts';
export { goingBack } from './going-back.ts';
export { tellingOf } from './telling-of.ts';
export { copyForm } from './copy-form.ts';
export { emptyForm } from './empty-form.ts';
export type {
  CalculationContent,
  CodeListContent,
  FieldTest,
  Operation,
  OperationNote,
  OperationProblem,
  OperationResult,
  RemovedField,
  RuleContent,
} from './operation.ts';
export { isUnnamed, retitleWithCode, retitleWithKey } from './following-names.ts';
export { operationOnNewer, rebaseOperations } from './rebase.ts';
export type { Conflict, Rebased } from './rebase.ts';
export { rewritingOf } from './rewrite-form.ts';
export { usesOfCode } from './uses-of-code.ts';
export { lostFields, lostUses, usesOf } from './uses.ts';
export type { Use, UseFinder } from './uses.ts';
export { operationProblemSentence } from '../texts/operation-problem.ts';
export { operationNoteSentence } from '../texts/operation-note.ts';
export { operationSentence } from '../texts/say-operation.ts';
export { comparableKinds } from '../versions/comparable-kinds.ts';
export { formIssueSentence } from '../texts/form-issue-sentence.ts';
export { unnumberedSection } from '../format/heading-number.ts';
export { kindTitle, settingTitle } from '../texts/kind-title.ts';
export { fieldKind } from '../fields/registry.ts';
export type { FieldKind, Property } from '../fields/field-kind.ts';
