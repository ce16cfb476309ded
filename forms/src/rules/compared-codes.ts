import type { Field } from '../dialect/form.ts';
import { codeOfText } from '../fields/code-of-text.ts';
import type { Expression, ExpressionProblem, Of } from './expression.ts';
import { nearest } from './nearest.ts';

/** A text that a choice is compared with. */
interface ComparedCode {
  field: Field;
  literal: Of<'text'>;
}

/** Every text that a choice is compared with in an expression and never is: the comparison would be false for ever. */
export function wrongCodes(
  { tree, fields }: { tree: Expression; fields: ReadonlyMap<Expression, Field> },
  source: string,
): ExpressionProblem[] {
  return comparisons(tree).flatMap((node) =>
    comparedCodes(node, fields).flatMap(({ field, literal }): ExpressionProblem[] => {
      const wrong = wrongCode(field, literal.value);
      const { start, end } = literal;
      return wrong
        ? [{ code: 'CODE_UNKNOWN', details: { at: start, end, text: source.slice(start, end), ...wrong } }]
        : [];
    }),
  );
}

/** What is compared anywhere in a part, in the order it is written. */
function comparisons(part: unknown): Of<'binary'>[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(comparisons);
  const node = part as Expression;
  return node.type === 'binary' && ['==', '!=', 'in'].includes(node.operator) ? [node, ...inside] : inside;
}

/** The texts of a comparison that should be codes: beside a choice, or in a list beside one. */
function comparedCodes({ left, right }: Of<'binary'>, fields: ReadonlyMap<Expression, Field>): readonly ComparedCode[] {
  return [
    [left, right],
    [right, left],
  ].flatMap(([choice, other]) => {
    const field = choice && fields.get(choice);
    if (!other || !field?.choices?.length) return [];
    const texts = other.type === 'list' ? other.items : [other];
    return texts.flatMap((literal) => (literal.type === 'text' ? [{ field, literal }] : []));
  });
}

/**
 * What is wrong with a text that is none of a choice's codes, retired ones included: the field, and the code that was
 * most likely meant, with the title of its choice; `named` when the text is that choice's name. Undefined for a code.
 */
export function wrongCode(field: Field, text: string): Record<string, unknown> | undefined {
  const choices = [...(field.choices ?? []), ...(field.retired ?? [])];
  const withCode = (code: string | undefined) => choices.find((choice) => choice.code.normalize('NFC') === code);
  if (withCode(text)) return undefined;
  const named = withCode(codeOfText(field, text));
  const near = named ?? withCode(nearest(text, codesOf(choices)));
  return {
    choiceOf: field.id,
    choice: field.key,
    value: text,
    codes: codesOf(field.choices ?? []),
    ...(near ? { suggestion: near.code, named: named !== undefined } : {}),
  };
}

const codesOf = (choices: readonly { code: string }[]) => choices.map(({ code }) => code.normalize('NFC'));
