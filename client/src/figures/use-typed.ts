import { useState } from 'react';

/** What is typed into a field that is taken when it is left; it follows the value when that is changed elsewhere. */
export function useTyped(value: string): [typed: string, type: (typed: string) => void] {
  const [typed, type] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    type(value);
  }
  return [typed, type];
}
