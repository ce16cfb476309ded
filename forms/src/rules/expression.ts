/** Where a part stands in the expression's text: UTF-16 offsets, `end` excluded; parentheses around it belong to it. */
export interface Place {
  start: number;
  end: number;
}

/** The syntax tree of an expression; `at` is the offset of the name itself. */
export type Expression = Node & Place;

/** A part of one sort. */
export type Of<Name extends Expression['type']> = Extract<Expression, { type: Name }>;

/** A part of an expression, apart from where it stands. */
export type Node =
  | { type: 'number'; value: string }
  | { type: 'text'; value: string }
  | { type: 'bool'; value: boolean }
  | { type: 'blank' }
  | { type: 'name'; name: string; at: number }
  | { type: 'member'; object: Expression; name: string; at: number }
  | { type: 'index'; object: Expression; index: Expression }
  | { type: 'list'; items: Expression[] }
  | { type: 'unary'; operator: '!' | '-'; operand: Expression }
  | { type: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  | { type: 'conditional'; test: Expression; yes: Expression; no: Expression }
  | { type: 'call'; name: string; args: Expression[]; at: number }
  | { type: 'macro'; name: MacroName; target: Expression; variable: string; body: Expression };

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '&&' | '||';
export type MacroName = 'filter' | 'map' | 'all' | 'exists';

/**
 * Why an expression cannot be used. `details` has `at` and `end`, the offsets of the place, and `text`, what stands
 * there; `field`, the permanent id, when a field stands there; and what the code is about, for `expressionProblemSentence`.
 */
export interface ExpressionProblem {
  code:
    | 'SYNTAX'
    | 'TOO_LONG'
    | 'TOO_DEEP'
    | 'NAME_UNKNOWN'
    | 'NAME_TAKEN'
    | 'FUNCTION_UNKNOWN'
    | 'ARGUMENTS'
    | 'TYPE_MISMATCH'
    | 'CODE_UNKNOWN'
    | 'RESULT_TYPE';
  details: Record<string, unknown>;
}
