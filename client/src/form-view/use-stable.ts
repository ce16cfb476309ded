import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and calls the one given last; for what happens after rendering, never during it. */
export function useStable<Values extends readonly unknown[], Result>(
  latest: (...values: Values) => Result,
): (...values: Values) => Result {
  const kept = useRef(latest);
  useLayoutEffect(() => {
    kept.current = latest;
  });
  return useCallback((...values: Values) => kept.current(...values), []);
}
