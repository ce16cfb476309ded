import { useState } from 'react';

/**
 * What is asked while somebody types: at once, and then the newest as soon as the question before is answered. Tell
 * `goOn` whether one runs; it says whether the answer to what is wanted is still to come.
 */
export function usePaced<T>(wanted: T): { asked: T; goOn: (isRunning: boolean) => boolean } {
  const [asked, ask] = useState(wanted);
  const goOn = (isRunning: boolean) => {
    if (!isRunning && asked !== wanted) ask(wanted);
    return isRunning || asked !== wanted;
  };
  return { asked, goOn };
}
