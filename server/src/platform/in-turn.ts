/**
 * Lets one asker do so many things at the same time; the next ones wait until one of them is through. Answers how to say
 * that it is; null where too many wait. Who waits first gives up, by `beforeWaiting`, what others could need meanwhile. So nobody takes all connections to the database, however much they ask at once.
 */
export function inTurn(most: number, mostWaiting: number) {
  const turns = new Map<string, { doing: number; waiting: (() => void)[] }>();
  return async (asker: string, beforeWaiting?: () => Promise<void>): Promise<(() => void) | null> => {
    const turn = turns.get(asker) ?? { doing: 0, waiting: [] };
    turns.set(asker, turn);
    if (turn.waiting.length >= mostWaiting) return null;
    if (turn.doing < most) turn.doing += 1;
    else {
      const next = new Promise<void>((mayGo) => turn.waiting.push(mayGo));
      await beforeWaiting?.();
      await next;
    }
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const next = turn.waiting.shift();
      if (next) return next();
      turn.doing -= 1;
      if (turn.doing === 0) turns.delete(asker);
    };
  };
}
