export type { Json, JsonObject } from './dialect/json.ts';
export type {
  Answers,
  Basis,
  Calculation,
  Choice,
  CodeList,
  Context,
  Field,
  FieldTexts,
  Form,
  FormDocument,
  Group,
  Kind,
  Language,
  Numbering,
  OverTime,
  OverUnits,
  OwnPlanPart,
  Part,
  RetiredChoice,
  Row,
  Rule,
  Section,
} from './dialect/form.ts';
export type { FormIssue, FormIssueCode } from './dialect/form-issue.ts';
export { canonicalJson, contentHash } from './dialect/canonical.ts';
export type { Issue, IssueCode } from './validate/issue.ts';
export type { Fact } from './facts/fact.ts';
export type { Expression, ExpressionProblem } from './rules/expression.ts';
export { parseForm } from './dialect/parse-form.ts';
export { parseToPublish } from './dialect/parse-to-publish.ts';
export type { ParsedForm } from './dialect/parse-form.ts';
export { visibleFields } from './validate/visible.ts';
export { withCalculations } from './validate/shown-calculations.ts';
export { visibleRowSchema, visibleSchema } from './validate/visible-schema.ts';
export { submittedAnswers } from './validate/submitted-answers.ts';
export { checkAndCalculate, checkAnswers } from './validate/check-answers.ts';
export { changeAnswer, startFilling } from './validate/filling.ts';
export { followAnswers } from './validate/follow-answers.ts';
export type { Filling } from './validate/filling.ts';
export type { Address } from './validate/address.ts';
export { contextHash } from './validate/context-hash.ts';
export { calculate } from './rules/calculate.ts';
export { graphOf } from './rules/graph.ts';
export type { Graph } from './rules/graph.ts';
export { projectFacts } from './facts/project.ts';
export { columnTotals } from './facts/column-totals.ts';
export { sumOfFigures } from './facts/sum-of-figures.ts';
export { catalogueOf } from './facts/catalogue.ts';
export type { CatalogueEntry } from './facts/catalogue.ts';
export { isBlank } from './validate/blank.ts';
export { checkExpression } from './rules/check-expression.ts';
export type { CheckedExpression } from './rules/check-expression.ts';
export { fieldTitle, numberedFieldTitle } from './texts/field-title.ts';
export { sectionTitle } from './texts/section-texts.ts';
export { issueSentence } from './texts/issue-sentence.ts';
export { formatNumber, parseVietnameseNumber } from './format/number.ts';
export type { NumberProblem } from './format/number.ts';
export { MOST_DIGITS, MOST_PLACES } from './format/canonical-decimal.ts';
export { writtenDigits } from './format/written-digits.ts';
export { formatDate, formatOfficialDate, parseVietnameseDate } from './format/date.ts';
export { isCalendarDate } from './format/calendar.ts';
export { fileTypes, LARGEST_FILE } from './fields/file.ts';
export type { AttachedFile } from './fields/attached-files.ts';
export { attachedFiles } from './fields/attached-files.ts';
export { storedKinds } from './fields/registry.ts';
export { widgetOf } from './fields/widget.ts';
export { answerWords, figureDigits, figureWords } from './fields/answer-words.ts';
export { matchingKey } from './format/matching-key.ts';
export { columnKey } from './dialect/column-key.ts';
export { documentKeys } from './dialect/document-keys.ts';
export { translatedSchema } from './texts/translated-schema.ts';
