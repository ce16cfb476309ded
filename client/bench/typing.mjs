/** The smallest value that a share of all values does not exceed. */
export const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1];

/** One JSON line a figure; `floor` is what it is held against: a goal, or the least that is possible. */
export function report(bench, value, unit, floor) {
  const rounded = (number) => Number(number.toFixed(number < 10 ? 2 : 1));
  const ratio = Number((value / floor).toFixed(2));
  console.log(JSON.stringify({ bench, value: rounded(value), unit, floor: rounded(floor), ratio }));
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
