/** The static type of an expression. */
export type Type =
  | { of: 'number' }
  | { of: 'text' }
  | { of: 'date' }
  | { of: 'bool' }
  | { of: 'blank' }
  | { of: 'list'; item: Type }
  | { of: 'row'; table: string };

export const number: Type = { of: 'number' };
export const text: Type = { of: 'text' };
export const date: Type = { of: 'date' };
export const bool: Type = { of: 'bool' };
export const blank: Type = { of: 'blank' };

/** Whether values of the type come before and after each other. */
export function isOrdered({ of }: Type): boolean {
  return of === 'number' || of === 'date' || of === 'blank';
}

/** The type by name, for problems: "number", "list of text"; the sentences have words for each. */
export function typeName(type: Type): string {
  return type.of === 'list' ? `list of ${typeName(type.item)}` : type.of;
}

/** The one type two values can share, or undefined: a blank fits anything, a text literal may be a date. */
export function unify(left: Type, right: Type): Type | undefined {
  if (left.of === 'blank') return right;
  if (right.of === 'blank') return left;
  if (left.of === 'list' && right.of === 'list') {
    const item = unify(left.item, right.item);
    return item && { of: 'list', item };
  }
  if (left.of === 'row' && right.of === 'row') return left.table === right.table ? left : undefined;
  if (left.of === right.of) return left;
  const pair = [left.of, right.of];
  return pair.includes('date') && pair.includes('text') ? date : undefined;
}
