import type { Form, Language } from '../dialect/form.ts';
import { codeTitle } from '../fields/choice.ts';
import { compile } from '../rules/compile.ts';
import type { Expression, Of } from '../rules/expression.ts';
import { printExpression } from '../rules/print.ts';
import { scopeOf } from '../rules/scope.ts';
import { nameInWords, testInWords } from './expression-sentence.ts';
import type { Comparison } from './expression-texts.ts';
import { expressionWords } from './expression-words.ts';
import { requirementWords } from './requirement-words.ts';

/**
 * What a rule asks, said to whoever fills the form: “Tổng số hộ” phải lớn hơn hoặc bằng “Số hộ tham gia”. Only of rules made
 * of comparisons that all, or any, must hold, perhaps under a condition; undefined for any other. `row` is the key of the
 * table whose rows the rule judges: which row it is stands before the sentence wherever it is shown.
 */
export function requirementSentence(
  form: Form,
  expression: string,
  language: Language,
  scope: { row?: string } = {},
): string | undefined {
  const compiled = compile(expression, scopeOf(form, scope.row));
  if (!compiled.ok) return undefined;
  const { tree, types, fields } = compiled;
  const words = requirementWords[language];
  const said = implied(tree) ?? joined(tree);
  return said === undefined ? undefined : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;

  /** Not this, or that: that must hold under a condition. */
  function implied(whole: Expression): string | undefined {
    if (whole.type !== 'binary' || whole.operator !== '||' || whole.left.type !== 'unary') return undefined;
    const when = testInWords(form, printExpression(whole.left.operand), language, scope);
    const then = joined(whole.right);
    return when === undefined || then === undefined ? undefined : words.when(when, then);
  }

  /** Some that all must hold and some of which any must would need brackets, which no sentence has. */
  function joined(whole: Expression): string | undefined {
    const operator = whole.type === 'binary' && whole.operator === '||' ? '||' : '&&';
    const parts = leaves(whole, operator).map(comparison);
    return parts.includes(undefined) ? undefined : parts.join(` ${expressionWords[language].compute[operator]} `);
  }

  function comparison(node: Expression): string | undefined {
    if (fields.has(node)) return words.isYes(name(node));
    if (node.type === 'binary') return compared(node);
    if (node.type !== 'unary') return answered(node, words.answered, words.anyRows);
    if (fields.has(node.operand)) return words.isNo(name(node.operand));
    return answered(node.operand, words.unanswered, words.noRows);
  }

  function answered(node: Expression, field: (of: string) => string, rows: (of: string) => string): string | undefined {
    const [argument] = node.type === 'call' && node.name === 'has' ? node.args : [];
    if (!argument) return undefined;
    const type = types.get(argument);
    return (type?.of === 'list' && type.item.of === 'row' ? rows : field)(name(argument));
  }

  function compared({ operator, left, right }: Of<'binary'>): string | undefined {
    if (!(operator in words.compare) || right.type === 'blank') return undefined;
    const type = types.get(left)?.of;
    const equal = operator === '==';
    if (type === 'bool') {
      if (right.type !== 'bool' || !fields.has(left)) return undefined;
      return (right.value === equal ? words.isYes : words.isNo)(name(left));
    }
    if (type === 'text' && right.type === 'text') {
      const field = fields.get(left);
      const title = field ? codeTitle(field, right.value, { language }) : right.value;
      return (equal ? words.is : words.isNot)(name(left), expressionWords[language].title(title));
    }
    const verbs = type === 'date' ? words.compareDates : words.compare;
    return `${name(left)} ${verbs[operator as Comparison]} ${name(right)}`;
  }

  function name(node: Expression): string {
    return nameInWords(form, printExpression(node), language, scope);
  }
}

function leaves(node: Expression, operator: '&&' | '||'): Expression[] {
  return node.type === 'binary' && node.operator === operator
    ? [...leaves(node.left, operator), ...leaves(node.right, operator)]
    : [node];
}
