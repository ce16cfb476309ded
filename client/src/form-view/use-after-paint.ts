import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';
import { useStable } from './use-stable.ts';

/**
 * A value as it was last painted: what follows from a new one is worked out after the keystroke is on the screen, and
 * gives way to the next one. A value that belongs to something else than the last (`of`) is taken at once. The second is
 * for a value that has been painted before it comes from outside.
 */
export function usePainted<Value>(value: Value, of: unknown): [Value, (painted: Value) => void] {
  const [held, hold] = useState({ value, of });
  const current = held.of === of ? held.value : value;
  if (held.of !== of) hold({ value, of });
  useEffect(() => {
    if (Object.is(current, value)) return;
    return afterPaint(() => hold({ value, of }));
  }, [current, value, of]);
  return [current, useStable((painted) => hold({ value: painted, of }))];
}

/** A value as it was last painted. */
export const useAfterPaint = <Value>(value: Value, of: unknown): Value => usePainted(value, of)[0];
