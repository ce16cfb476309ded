/** A reason not to start, in Vietnamese and in English; shown without a stack. */
export class Refusal extends Error {
  /**
   * @param {string} vi
   * @param {string} en
   */
  constructor(vi, en) {
    super(`${vi}\n${en}`);
  }
}

/** Ends the process with the sentences of a refusal, or with all there is when the failure is not a known one. */
export function endWith(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
