/** How often more than by day everything made by chance is tried; `npm run test:nightly` sets it. */
const times = Number(process.env.FORMS_RUNS ?? 1);

/** What fast-check is told of a property that is tried so many times by day. */
export function runs(byDay: number): { numRuns: number } {
  return { numRuns: Math.ceil(byDay * times) };
}
