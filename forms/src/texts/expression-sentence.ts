import { Big } from 'big.js';
import type { Field, Form, Language } from '../dialect/form.ts';
import { codeTitle } from '../fields/choice.ts';
import type { PartName } from '../fields/percent.ts';
import { isCalendarDate } from '../format/calendar.ts';
import { formatDate } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import type { CheckedTree } from '../rules/check-tree.ts';
import { wrongCode } from '../rules/compared-codes.ts';
import { compile } from '../rules/compile.ts';
import type { Expression, Of } from '../rules/expression.ts';
import { strength } from '../rules/parse.ts';
import { scopeOf } from '../rules/scope.ts';
import type { Phrase } from './expression-texts.ts';
import { expressionWords } from './expression-words.ts';
import { fieldTitle } from './field-title.ts';

/**
 * An expression in words, with the titles of the fields: “Số hộ tham gia” không lớn hơn “Tổng số hộ”. What binds in
 * another way than the words would tell stands in brackets. `row` is the key of the table whose rows a rule judges.
 * Undefined when the expression has problems.
 */
export function expressionSentence(
  form: Form,
  expression: string,
  language: Language,
  { row }: { row?: string } = {},
): string | undefined {
  const said = testInWords(form, expression, language, row === undefined ? {} : { row });
  const table = row === undefined ? undefined : form.field(row);
  const words = expressionWords[language];
  return table && said !== undefined ? words.eachRow(words.title(fieldTitle(table, language)), said) : said;
}

/** The same where it is known already that each row is meant. */
export function testInWords(
  form: Form,
  expression: string,
  language: Language,
  { row }: { row?: string } = {},
): string | undefined {
  const compiled = compile(expression, scopeOf(form, row));
  return compiled.ok ? sayTree({ ...compiled, language, row }) : undefined;
}

/** A name as expressions say it, such as “Số buổi” của các dòng “Tuyên truyền”; a name that is not known as it stands. */
export function nameInWords(form: Form, name: string, language: Language, { row }: { row?: string } = {}): string {
  const compiled = compile(name, scopeOf(form, row));
  return compiled.ok ? sayTree({ ...compiled, language, row, isName: true }) : name;
}

/** How closely what is said holds together; operators between, by their strength. */
const OPEN = 0;
const OR = 1;
const AND = 2;
const RELATION = 3;
const SUM = 4;
const PHRASE = 7;
const NAME = 8;
const WORD = 9;

type Said = [text: string, binding: number];
type Saying = CheckedTree & { tree: Expression; language: Language; row: string | undefined; isName?: boolean };

function sayTree({ tree, types, fields, language, row, isName = false }: Saying): string {
  const words = expressionWords[language];
  const nested = nests(tree);
  const variables = new Set<string>();

  /** In brackets unless it holds together at least so closely. */
  function within(node: Expression, least: number, said = say(node)): string {
    const [text, binding] = said;
    return binding < least ? `(${text})` : text;
  }
  const plain = (node: Expression) => within(node, OPEN);

  /** A yes/no field where a condition is meant is said as "… là Có". */
  function condition(node: Expression): Said {
    const yesNo = fields.has(node) && types.get(node)?.of === 'bool';
    return yesNo ? [words.isYes(within(node, NAME)), RELATION] : say(node);
  }
  const test = (node: Expression, least: number) => within(node, least, condition(node));

  function say(node: Expression): Said {
    switch (node.type) {
      case 'number':
        return [formatNumber(new Big(node.value).toFixed(), language), WORD];
      case 'text':
        return [isCalendarDate(node.value) ? formatDate(node.value, language) : words.title(node.value), WORD];
      case 'bool':
        return [node.value ? words.yes : words.no, WORD];
      case 'blank':
        return [words.blank, WORD];
      case 'name':
        return name(node);
      case 'member':
        return member(node);
      case 'index':
        return [index(node), types.get(node)?.of === 'row' ? NAME : PHRASE];
      case 'list':
        return [words.list(...node.items.map(plain)), WORD];
      case 'unary':
        return node.operator === '!' ? not(node.operand) : negative(node.operand);
      case 'binary':
        return binary(node);
      case 'conditional':
        return [words.conditional(test(node.test, OR), within(node.yes, OR), plain(node.no)), OPEN];
      case 'call':
        return call(node.name, node.args);
      case 'macro':
        return macro(node);
    }
  }

  const titleOf = (node: Expression) => words.title(fieldTitle(fields.get(node) as Field, language));

  function name(node: Of<'name'>): Said {
    if (variables.has(node.name)) return [nested ? words.rowNamed(node.name) : words.row, NAME];
    const outside = row !== undefined && fields.get(node)?.table === undefined;
    return outside ? [words.outside(titleOf(node)), WORD] : [titleOf(node), WORD];
  }

  function member(node: Of<'member'>): Said {
    const { object } = node;
    const space = object.type === 'name' && !variables.has(object.name) && !fields.has(object) ? object.name : '';
    if (space === 'context') return [words.context[node.name] as string, WORD];
    if (space === 'register') return [words.register(words.registers[node.name] ?? node.name), NAME];
    const figure = words.figures[space];
    if (figure) return [figure(titleOf(node)), NAME];
    const part = fields.get(object)?.parts?.[node.name as PartName];
    if (part) return [words.part(words.title((language === 'en' && part.titleEn) || part.title), plain(object)), NAME];
    if (!fields.has(node)) return [words.blank, WORD];
    const of = types.get(object)?.of === 'row' ? words.ofRow : words.ofRows;
    return [of(titleOf(node), plain(object)), NAME];
  }

  function index({ object, index: place }: Of<'index'>): string {
    const at = place.type === 'number' ? new Big(place.value).plus(1).toFixed() : words.next(within(place, NAME));
    return (isTable(object) ? words.rowAt : words.itemAt)(at, within(object, NAME));
  }

  function isTable(node: Expression): boolean {
    const type = types.get(node);
    return type?.of === 'list' && type.item.of === 'row';
  }

  function not(operand: Expression): Said {
    if (fields.has(operand)) return [words.isNo(within(operand, NAME)), RELATION];
    const [argument] = operand.type === 'call' && operand.name === 'has' ? operand.args : [];
    if (!argument) return [words.not(test(operand, OPEN)), RELATION];
    return [(isTable(argument) ? words.noRows : words.unanswered)(within(argument, NAME)), RELATION];
  }

  function negative(operand: Expression): Said {
    if (operand.type === 'number') return [`-${plain(operand)}`, WORD];
    return [words.negative(within(operand, NAME)), PHRASE];
  }

  function binary(node: Of<'binary'>): Said {
    const { operator, left, right } = node;
    if (operator === '%') return [words.remainder(within(left, NAME), within(right, NAME)), PHRASE];
    if (operator === 'in') return [among(left, right), RELATION];
    if (operator === '||' && left.type === 'unary')
      return [words.implies(test(left.operand, OR), test(right, OPEN)), OPEN];
    if (operator === '&&' || operator === '||') {
      const bind = operator === '&&' ? AND : OR;
      const side = (part: Expression) =>
        test(part, part.type === 'binary' && part.operator === operator ? bind : RELATION);
      return [`${side(left)} ${words.compute[operator]} ${side(right)}`, bind];
    }
    const bind = strength.get(operator) as number;
    if (operator === '+' || operator === '-' || operator === '*' || operator === '/') {
      const chained = left.type === 'binary' && left.operator !== '%' && strength.get(left.operator) === bind;
      return [`${within(left, chained ? bind : NAME)} ${words.compute[operator]} ${within(right, NAME)}`, bind];
    }
    if (operator === '==' || operator === '!=') {
      const known = equality(operator === '==', left, right) ?? equality(operator === '==', right, left);
      if (known !== undefined) return [known, RELATION];
    }
    const dates = [left, right].some((side) => types.get(side)?.of === 'date');
    const verb = (dates ? words.compareDates : words.compare)[operator];
    return [`${within(left, SUM)} ${verb} ${within(right, SUM)}`, RELATION];
  }

  /** Is it Yes, is it that choice, is it blank. */
  function equality(equal: boolean, left: Expression, right: Expression): string | undefined {
    if (right.type === 'bool' && types.get(left)?.of === 'bool' && fields.has(left))
      return (right.value === equal ? words.isYes : words.isNo)(within(left, NAME));
    if (right.type !== 'text' && right.type !== 'blank') return undefined;
    if (types.get(left)?.of === 'date') return undefined;
    return (equal ? words.is : words.isNot)(within(left, SUM), coded(right, left));
  }

  function among(item: Expression, list: Expression): string {
    if (list.type !== 'list') return words.holds(within(list, NAME), coded(item, list));
    return words.isOneOf(within(item, SUM), words.list(...list.items.map((entry) => coded(entry, item))));
  }

  /** A code as the title of the choice that the field beside it offers; what is no code stands as it is written. */
  function coded(node: Expression, beside: Expression): string {
    const field = fields.get(beside);
    if (node.type !== 'text' || !field) return within(node, SUM);
    if (field.choices?.length && wrongCode(field, node.value)) return JSON.stringify(node.value);
    return words.title(codeTitle(field, node.value, { language }));
  }

  function call(called: string, args: Expression[]): Said {
    const [first, second] = args as [Expression, Expression];
    const said = args.map((argument) => within(argument, NAME));
    const [text] = said as [string];
    if (called === 'has') return [(isTable(first) ? words.anyRows : words.answered)(text), RELATION];
    if (called === 'size' || (called === 'count' && isTable(first))) {
      if (isTable(first)) return [words.rowCount(text), PHRASE];
      return [(types.get(first)?.of === 'list' ? words.itemCount : words.textLength)(text), PHRASE];
    }
    if (called === 'round' && second.type === 'number' && new Big(second.value).eq(0))
      return [words.roundedWhole(text), PHRASE];
    return [(words.calls[called] as Phrase)(...said), PHRASE];
  }

  function macro({ name: kind, target, variable, body }: Of<'macro'>): Said {
    const rows = within(target, NAME);
    variables.add(variable);
    const [inside, value] = [test(body, OPEN), plain(body)];
    variables.delete(variable);
    if (kind === 'filter') return [words.rowsWhere(rows, inside), NAME];
    if (kind === 'map') return [words.mapped(value, rows), NAME];
    const say = { all: nested ? words.allNamed : words.all, exists: nested ? words.existsNamed : words.exists }[kind];
    return [say(rows, inside, variable), OPEN];
  }

  return isName ? plain(tree) : test(tree, OPEN);
}

/** Whether rows are looked through inside a look through rows, so that "the row" would not tell which. */
function nests(node: Expression, inside = false): boolean {
  if (node.type === 'macro' && inside) return true;
  return Object.entries(node).some(([name, part]: [string, unknown]) => {
    const within = inside || (node.type === 'macro' && name === 'body');
    const parts = Array.isArray(part) ? part : [part];
    return parts.some(
      (entry: unknown) => typeof entry === 'object' && entry !== null && nests(entry as Expression, within),
    );
  });
}
