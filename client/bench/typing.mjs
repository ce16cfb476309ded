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
  window.bench = { opened: null, keys: [], followed: [] };
  const look = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    look.disconnect();
    painted(() => (window.bench.opened = performance.now()));
  });
  look.observe(document, { childList: true, subtree: true });
  const note = (event) => {
    if (event.key !== 'Shift') painted(() => window.bench.keys.push(performance.now() - event.timeStamp));
  };
  addEventListener('keydown', note, true);
}

/**
 * In the page: from when a text is handed on, `pause` after its last key, until the last of what follows is painted; of
 * keys after which there was time for it (`room`).
 */
function watchWhatFollows({ pause, room }) {
  const { bench } = window;
  let [typed, last] = [Infinity, null];
  const next = () => {
    if (last !== null && performance.now() - typed - pause >= room) bench.followed.push(last);
    [typed, last] = [Infinity, null];
  };
  bench.followedUntilNow = next;
  addEventListener('keydown', next, true);
  addEventListener('input', () => (typed = performance.now()), true);
  new MutationObserver(() => {
    const since = typed + pause;
    if (performance.now() < since) return;
    requestAnimationFrame(() => setTimeout(() => typed + pause === since && (last = performance.now() - since)));
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
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

/** Milliseconds after a key as a person types: never long enough for a text to be handed on. */
const asTyped = (at) => 60 + ((at * 53) % 360);

/**
 * Presses keys with pauses; gives how long each took to be painted and the time of the page's main thread for each, what
 * follows a pause included.
 */
export async function press(page, devtools, keys, pauseAfter = asTyped) {
  await page.waitForTimeout(500);
  const [before] = [await busy(devtools), await page.evaluate(() => (window.bench.keys = []))];
  for (const [at, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pauseAfter(at));
  }
  await page.waitForTimeout(600);
  const work = (await busy(devtools)) - before;
  return { times: await page.evaluate(() => window.bench.keys), work: work / keys.length };
}

/**
 * Presses keys with a text handed on after each. Every other key comes just as the one before is handed on, so that it
 * meets the work that makes; after the others is time for all of it, and how long that takes to be painted is told too.
 * `told` is a place that must say something else afterwards.
 */
export async function pressAndPause(page, devtools, keys, { pause, told }) {
  const words = () => page.locator(told).first().textContent();
  const before = await words();
  await page.evaluate(watchWhatFollows, { pause, room: 300 });
  const { times, work } = await press(page, devtools, keys, (at) => pause + (at % 2 ? 550 : 2 + ((at * 53) % 90)));
  if ((await words()) === before) throw new Error(`Nothing was handed on: ${told} still says "${before}"`);
  const followed = await page.evaluate(() => {
    window.bench.followedUntilNow();
    return window.bench.followed;
  });
  return { times, work, followed };
}

/** Types into a field and leaves it by a key, again and again; gives how long that key took until the next was painted. */
export async function leave(page, devtools, steps) {
  await page.waitForTimeout(500);
  const [before, times] = [await busy(devtools), []];
  for (const [typed, way, back] of steps) {
    await page.keyboard.press(typed);
    await page.waitForTimeout(150);
    await page.evaluate(() => Object.assign(window.bench, { keys: [], left: document.activeElement }));
    await page.keyboard.press(way);
    await page.waitForTimeout(300);
    times.push(await page.evaluate(() => (document.activeElement === window.bench.left ? NaN : window.bench.keys[0])));
    if (Number.isNaN(times.at(-1))) throw new Error(`${way} did not leave the field`);
    if (back) await page.keyboard.press(back);
  }
  return { times, work: ((await busy(devtools)) - before) / steps.length };
}
