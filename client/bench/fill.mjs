import { openBrowser } from '../e2e/browser.ts';
import { startServer } from '../e2e/server.ts';
import { serveFloor } from './floor-page.mjs';

/*
 * Filling a half-year report (F1) in the real browser on the real server, against a page of one plain React field in
 * the same browser and run: the time from a keystroke until it is painted (p95), and until a field stands there after
 * opening the address (median). Prints one JSON line a figure.
 */
const KEYS = 120;
const OPENINGS = 7;
const CARD = 'tam-ngoc';
const field = 'input[inputmode="numeric"]';

const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1];

/** Notes when the first number field was painted, and from then on how long each keystroke takes to paint. */
function watch(selector) {
  const painted = (then) => requestAnimationFrame(() => setTimeout(then));
  window.bench = { opened: null, keys: [] };
  const look = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    look.disconnect();
    painted(() => (window.bench.opened = performance.now()));
  });
  look.observe(document, { childList: true, subtree: true });
  addEventListener(
    'keydown',
    (event) => painted(() => window.bench.keys.push(performance.now() - event.timeStamp)),
    true,
  );
}

async function opening(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.bench.opened !== null);
  return { page, opened: await page.evaluate(() => window.bench.opened) };
}

async function measure(context, address, label) {
  const openings = [];
  let page;
  for (let at = 0; at < OPENINGS; at += 1) {
    await page?.close();
    const opened = await opening(context, address);
    page = opened.page;
    openings.push(opened.opened);
  }
  await page.getByLabel(label).first().click();
  for (let at = 0; at < KEYS; at += 1) {
    await page.keyboard.press(at % 8 === 7 ? 'Control+A' : String(1 + (at % 9)));
    await page.waitForTimeout(60 + ((at * 53) % 240));
  }
  const keys = await page.evaluate(() => window.bench.keys);
  await page.close();
  return { key: quantile(keys, 0.95), opened: quantile(openings, 0.5) };
}

async function ask(context, address, query) {
  const answer = await context.request.post(`${address}/graphql`, { data: { query } });
  return (await answer.json()).data;
}

async function openContext(browser) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await context.addInitScript(watch, field);
  return context;
}

const [server, floor, browser] = await Promise.all([startServer(), serveFloor(), openBrowser()]);
try {
  const unit = await openContext(browser);
  await ask(unit, server.address, `mutation { signInAsDemoRole(input: { card: "${CARD}" }) { id } }`);
  const { duties } = await ask(unit, server.address, '{ duties { edges { node { id allowed } } } }');
  const report = duties.edges.map((edge) => edge.node).find((node) => node.allowed.includes('SAVE'));
  const ours = await measure(unit, `${server.address}/reports/${report.id}`, /^Tổng số hộ/);
  const least = await measure(await openContext(browser), floor.address, 'Tổng số hộ');
  const line = (bench, value, least) =>
    console.log(
      JSON.stringify({
        bench,
        value: Number(value.toFixed(1)),
        unit: 'ms',
        floor: Number(least.toFixed(1)),
        ratio: Number((value / least).toFixed(2)),
      }),
    );
  line('fill: keystroke to paint, p95', ours.key, least.key);
  line('fill: address to first field, median', ours.opened, least.opened);
} finally {
  await browser.close();
  floor.stop();
  await server.stop();
}
