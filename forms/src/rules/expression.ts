/** The syntax tree of an expression; `start` and `end` are UTF-16 offsets of the name in its text. */
export type Expression =
  | { type: 'number'; value: string }
  | { type: 'text'; value: string }
  | { type: 'bool'; value: boolean }
  | { type: 'blank' }
  | { type: 'name'; name: string; start: number; end: number }
  | { type: 'member'; object: Expression; name: string; start: number; end: number }
  | { type: 'index'; object: Expression; index: Expression }
  | { type: 'list'; items: Expression[] }
  | { type: 'unary'; operator: '!' | '-'; operand: Expression }
  | { type: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
  | { type: 'conditional'; test: Expression; yes: Expression; no: Expression }
  | { type: 'call'; name: string; args: Expression[] }
  | { type: 'macro'; name: MacroName; target: Expression; variable: string; body: Expression };

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '&&' | '||';
export type MacroName = 'filter' | 'map' | 'all' | 'exists';

/** Why an expression cannot be used; `at` is the offset in its text. */
export interface ExpressionProblem {
  code:
    | 'SYNTAX'
    | 'TOO_LONG'
    | 'TOO_DEEP'
    | 'NAME_UNKNOWN'
    | 'FUNCTION_UNKNOWN'
    | 'ARGUMENTS'
    | 'TYPE_MISMATCH'
    | 'RESULT_TYPE';
  details: Record<string, unknown>;
}
