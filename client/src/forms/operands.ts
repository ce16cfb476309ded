import type { Form, Language } from '@ke-hoach/forms';
import { expressionSentence, namesInScope, type NameKind } from '@ke-hoach/forms/expressions';

/** The types of values that menus can compare. */
export type OperandType = 'number' | 'date' | 'text' | 'bool';

/** Something a rule or a calculation may be made of, as it is written and as it is said. */
export interface Operand {
  /** A name, the sum of a column, or the number of rows of a table. */
  text: string;
  words: string;
  type: OperandType;
  group: Exclude<NameKind, 'part' | 'list'> | 'total';
  /** Permanent id of the field it is or is computed from. */
  field?: string;
}

const single: readonly string[] = ['number', 'date', 'text', 'bool'];

/** All operands in the order of the form: answers, sums of columns, numbers of rows, figures of other reports, the day. */
export function operandsOf(form: Form, language: Language, row?: string): Operand[] {
  const scope = row === undefined ? {} : { row };
  const operand = (text: string, type: OperandType, group: Operand['group'], field?: string): Operand => ({
    ...{ text, type, group, words: expressionSentence(form, text, language, scope) ?? text },
    ...(field === undefined ? {} : { field }),
  });
  return namesInScope(form, scope).names.flatMap(({ name, what, type, field }) => {
    if (what === 'list') return type === 'list of number' ? [operand(`sum(${name})`, 'number', 'total', field)] : [];
    if (type === 'list of row') return [operand(`size(${name})`, 'number', 'total', field)];
    if (!single.includes(type)) return [];
    return [operand(name, type as OperandType, what === 'part' ? 'field' : what, field)];
  });
}
