/** A run of steps, each named and counted: a check (format, lint, ...) counts as one, a run of tests counts its tests. */
export class Steps {
  #total = { passed: 0, failed: 0, skipped: 0 };
  #failures = [];

  /**
   * Runs one step; `work` answers counts, or whether the check passed. A step that throws has failed. A failed step does
   * not stop those after it.
   */
  async run(title, work) {
    const begun = Date.now();
    console.log(`\n== ${title}`);
    let counts;
    try {
      const answer = await work();
      counts = typeof answer === 'boolean' ? { passed: answer ? 1 : 0, failed: answer ? 0 : 1, skipped: 0 } : answer;
    } catch (error) {
      console.error(error);
      counts = { passed: 0, failed: 1, skipped: 0 };
    }
    for (const key of Object.keys(this.#total)) this.#total[key] += counts[key];
    if (counts.failed > 0) this.#failures.push([title, ...(counts.failures ?? [])]);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    // Dots of tests that run beside it may stand in the line.
    console.log(`\n-- ${title}: ${counts.failed > 0 ? 'FAILED' : 'ok'} in ${seconds} s`);
  }

  /**
   * Says what failed, each test with what it said (the run may have printed much after it), then `N passed, N failed,
   * N skipped`, and ends the process.
   */
  end() {
    for (const [title, ...tests] of this.#failures) console.log([`\nFailed: ${title}`, ...tests].join('\n\n'));
    const { passed, failed, skipped } = this.#total;
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
    process.exit(failed > 0 ? 1 : 0);
  }
}
