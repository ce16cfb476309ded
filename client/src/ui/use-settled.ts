import { useEffect, useState } from 'react';

const SETTLES_AFTER = 250;

/** A value once it has not changed for a moment: what is typed is not asked for letter by letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_AFTER);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
