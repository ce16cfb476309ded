import type { Kind } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { randomId } from '../apollo/random-id.ts';

const adds: ReadonlySet<Operation['type']> = new Set([
  ...(['addField', 'addSection', 'addGroup', 'addRule', 'addCalculation', 'addChoice', 'duplicateField'] as const),
]);
const withParts: readonly Kind[] = ['choice', 'many-choices', 'percent'];

/** The operation with a permanent id for whatever it adds, so that it can be shown, and edited, before it is saved. */
export function withIds(operation: Operation): Operation {
  if (operation.type === 'several') return { ...operation, operations: operation.operations.map(withIds) };
  if (operation.type === 'addField' && withParts.includes(operation.kind)) {
    const { choices = [], kind } = operation;
    const parts = kind === 'percent' ? 2 : Math.max(choices.length, 1);
    return { id: randomId(), partIds: Array.from({ length: parts }, randomId), ...operation };
  }
  return adds.has(operation.type) ? ({ id: randomId(), ...operation } as Operation) : operation;
}
