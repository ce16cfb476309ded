export { expressionProblemSentence } from '../texts/expression-problem.ts';
export type { Expression } from '../rules/expression.ts';
export { parseExpression } from '../rules/parse.ts';
export { printExpression } from '../rules/print.ts';
export { expressionSentence, nameInWords } from '../texts/expression-sentence.ts';
export { namesInScope } from '../texts/names-in-scope.ts';
export type { KnownFunction, KnownName, NameKind } from '../texts/names-in-scope.ts';
