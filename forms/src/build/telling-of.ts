import type { Operation } from './operation.ts';

const leads: ReadonlySet<Operation['type']> = new Set(['addField', 'retitleField', 'retitleChoice']);

/** What an edit is called by: a field added with its settings, or a title with its key, by the field or title. */
export function tellingOf(operation: Operation): Operation {
  const [first, ...more] = operation.type === 'several' ? operation.operations : [operation];
  const isOne = first && leads.has(first.type) && !more.some(({ type }) => type === 'addField' || type === 'addChoice');
  return isOne ? first : operation;
}
