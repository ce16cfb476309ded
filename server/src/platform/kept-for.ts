/** Asks at most once in so many milliseconds; between, everybody gets the same answer. A failure is not kept. */
export function keptFor<Answer>(milliseconds: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let kept: { until: number; answer: Promise<Answer> } | undefined;
  return () => {
    if (kept && Date.now() < kept.until) return kept.answer;
    const mine = { until: Date.now() + milliseconds, answer: ask() };
    kept = mine;
    mine.answer.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return mine.answer;
  };
}
