import { formatDate, isCalendarDate, parseVietnameseDate, parseVietnameseNumber } from '@ke-hoach/forms';
import { parseExpression, printExpression } from '@ke-hoach/forms/expressions';
import type { OperandType } from './operands.ts';

/** A typed value as an expression writes it; empty while it cannot be read. */
export function writeLiteral(type: OperandType, typed: string): string {
  const text = typed.trim().normalize('NFC');
  if (text === '') return '';
  if (type === 'bool') return text;
  if (type === 'number') {
    const read = parseVietnameseNumber(text);
    return 'value' in read ? read.value : '';
  }
  const value = type === 'date' && !isCalendarDate(text) ? parseVietnameseDate(text) : text;
  return value === null ? '' : printExpression({ type: 'text', value });
}

/** A value of an expression as people type it. */
export function readLiteral(type: OperandType, literal: string): string {
  if (literal === '' || type === 'bool') return literal;
  if (type === 'number') return literal.replace('.', ',');
  const tree = parseExpression(literal);
  const value = tree.type === 'text' ? tree.value : literal;
  return type === 'date' ? formatDate(value, 'vi') : value;
}
