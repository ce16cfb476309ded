import { useEffect, useState } from 'react';

export const fetchGuesses = () => import('./start/guesses.ts');

type Guesses = Awaited<ReturnType<typeof fetchGuesses>>;

/** What a field is guessed from its name by; fetched once it is wanted, null until then. */
export function useGuesses(isWanted: boolean): Guesses | null {
  const [guesses, setGuesses] = useState<Guesses | null>(null);
  useEffect(() => {
    if (isWanted) fetchGuesses().then(setGuesses, () => undefined);
  }, [isWanted]);
  return guesses;
}
