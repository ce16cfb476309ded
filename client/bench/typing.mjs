/** The smallest value that a share of all values does not exceed. */
export const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1];

/** One JSON line a figure; `floor` is what it is held against: a goal, or the least that is possible. */
export function report(bench, value, unit, floor) {
  const rounded = (number) => Number(number.toFixed(number < 10 ? 2 : 1));
  const ratio = Number((value / floor).toFixed(2));
  console.log(JSON.stringify({ bench, value: rounded(value), unit, floor: rounded(floor), ratio }));
}

/**
 * How many times the 95th percentile of one figure is that of another over all rounds of a run, held to a goal; `from` and
 * `to` say between which ratios it lies were the rounds drawn anew (nine times of ten): a goal inside is neither kept nor
 * missed by such a run.
 */
export function reportRatio(bench, rounds, floors, goal) {
  const ratio = (drawn) => {
    const p95 = (figures) =>
      quantile(
        drawn.flatMap((round) => figures[round]),
        0.95,
      );
    return p95(rounds) / p95(floors);
  };
  const draw = () => rounds.map(() => Math.floor(Math.random() * rounds.length));
  const drawn = Array.from({ length: 1000 }, () => ratio(draw()));
  const [value, from, to] = [ratio([...rounds.keys()]), quantile(drawn, 0.05), quantile(drawn, 0.95)].map((number) =>
    Number(number.toFixed(2)),
  );
  console.log(JSON.stringify({ bench, value, unit: 'times', goal, from, to, keys: rounds.flat().length }));
}

/** In the page: notes when the first field was painted, and how long each keystroke takes to be painted. */
export function watch(selector) {
  const painted = (then) => requestAnimationFrame(() => setTimeout(then));
  window.bench = { opened: null, keys: [] };
  const look = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    look.disconnect();
    painted(() => (window.bench.opened = performance.now()));
  });
  look.observe(document, { childList: true, subtree: true });
  const note = (event) => painted(() => window.bench.keys.push(performance.now() - event.timeStamp));
  addEventListener('keydown', note, true);
}

/** Opens an address; gives the page and how long its first field took, from the start of rendering and of loading. */
export async function open(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.bench.opened !== null, null, { timeout: 120_000 });
  const [loaded, rendered] = await page.evaluate(() => [
    window.bench.opened,
    window.bench.opened - (performance.getEntriesByName('mount')[0]?.startTime ?? 0),
  ]);
  return { page, loaded, rendered };
}

const busy = async (devtools) => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
};

/**
 * Presses keys as a person types, in bursts with pauses; gives how long each took to be painted and the time of the
 * page's main thread for each, what follows a pause included.
 */
export async function press(page, devtools, keys) {
  await page.waitForTimeout(500);
  const [before] = [await busy(devtools), await page.evaluate(() => (window.bench.keys = []))];
  for (const [at, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60 + ((at * 53) % 360));
  }
  await page.waitForTimeout(600);
  const work = (await busy(devtools)) - before;
  return { times: await page.evaluate(() => window.bench.keys), work: work / keys.length };
}
