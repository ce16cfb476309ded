interface Wish {
  /** How many places it takes; whatever is too large for all takes them all. */
  weight?: number;
  /** Gives up what others could need while it waits. */
  beforeWaiting?: () => Promise<void>;
  /** What is to be known anew after waiting; where it fails the turn is over. */
  afterWaiting?: () => Promise<void>;
}

/**
 * Lets one asker do so much at the same time; what comes next waits until there is room for it, in the order it came. Answers
 * how to say that it is through; null where too many wait. So nobody takes all connections to the database, nor the whole
 * processor, however much they ask at once.
 */
export function inTurn(most: number, mostWaiting: number) {
  const turns = new Map<string, { taken: number; waiting: { places: number; begin: () => void }[] }>();
  return async (
    asker: string,
    { weight = 1, beforeWaiting, afterWaiting }: Wish = {},
  ): Promise<(() => void) | null> => {
    const places = Math.min(weight, most);
    const turn = turns.get(asker) ?? { taken: 0, waiting: [] };
    turns.set(asker, turn);
    if (turn.waiting.length >= mostWaiting) return null;
    const mayBegin = turn.waiting.length === 0 && turn.taken + places <= most;
    if (mayBegin) turn.taken += places;
    else {
      const next = new Promise<void>((begin) => turn.waiting.push({ places, begin }));
      await beforeWaiting?.();
      await next;
    }
    let isOver = false;
    const leave = () => {
      if (isOver) return;
      isOver = true;
      turn.taken -= places;
      while (turn.waiting[0] && turn.taken + turn.waiting[0].places <= most) {
        const next = turn.waiting.shift()!;
        turn.taken += next.places;
        next.begin();
      }
      if (turn.taken === 0) turns.delete(asker);
    };
    if (mayBegin || !afterWaiting) return leave;
    return afterWaiting().then(
      () => leave,
      (error: unknown) => {
        leave();
        throw error;
      },
    );
  };
}
