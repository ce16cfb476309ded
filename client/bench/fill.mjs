import { openBrowser } from '../e2e/browser.ts';
import { startServer } from '../e2e/server.ts';
import { serveLargeReports } from './large-report.mjs';
import { quantile, report, watch } from './typing.mjs';

/*
 * Opening a half-year report (F1), and one of 300 fields with 30 conditions and a table of 100 rows, in the real browser
 * on the real server: from the address until the first number field is painted, on this machine's line and on a slow one
 * (400 kbit/s, 400 ms), with nothing and with all files in the browser's cache. What does not depend on the processor is counted beside it: the bytes that came over the line until
 * then, and how many times something was asked for only after something else had come. Prints one JSON line a figure.
 */
const OPENINGS = Number(process.env.ROUNDS ?? 3);
const CARD = 'tam-ngoc';
const slowLine = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

async function ask(context, address, query) {
  const answer = await context.request.post(`${address}/graphql`, { data: { query } });
  return (await answer.json()).data;
}

/** Notes what is asked for over the line; gives what had come by a moment, in milliseconds from the first question. */
function watchLine(devtools) {
  const asked = new Map();
  devtools.on('Network.requestWillBeSent', ({ requestId, timestamp }) => asked.set(requestId, { from: timestamp }));
  devtools.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId));
  devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    Object.assign(asked.get(requestId) ?? {}, { until: timestamp, bytes: encodedDataLength });
  });
  return (moment) => {
    const start = Math.min(...[...asked.values()].map(({ from }) => from));
    const came = [...asked.values()]
      .filter(({ until, bytes }) => bytes > 0 && (until - start) * 1000 <= moment)
      .toSorted((a, b) => a.from - b.from);
    for (const one of came) one.turn = 1 + Math.max(0, ...came.filter((each) => each.until <= one.from).map(turnOf));
    return { bytes: came.reduce((sum, { bytes }) => sum + bytes, 0), turns: Math.max(0, ...came.map(turnOf)) };
  };
}

/** In the page: every section is there, and every table with a cell to fill. */
const isWhole = () =>
  !document.querySelector('.form-section[aria-busy]') &&
  [...document.querySelectorAll('.question.kind-table')].every((table) => table.querySelector('.table-field'));

const turnOf = ({ turn = 0 }) => turn;

/**
 * Milliseconds from the address to the first field, and what came over the line until then; `line` slows the network,
 * `cold` empties the cache first.
 */
async function opening(context, address, { line, cold }) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const cameBy = watchLine(devtools);
  if (cold) await devtools.send('Network.clearBrowserCache');
  if (line) await devtools.send('Network.emulateNetworkConditions', line);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench.opened !== null, null, { timeout: 120_000 });
  const opened = await page.evaluate(() => window.bench.opened);
  await page.waitForFunction(isWhole, null, { timeout: 120_000 });
  const whole = await page.evaluate(() => performance.now());
  await page.waitForLoadState('networkidle', { timeout: 60_000 });
  await page.close();
  return { opened, whole, ...cameBy(opened) };
}

const [server, browser] = await Promise.all([startServer(), openBrowser()]);
const large = await serveLargeReports(server.address);
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await context.addInitScript(watch, 'input[inputmode="numeric"]');
  await ask(context, server.address, `mutation { signInAsDemoRole(input: { card: "${CARD}" }) { id } }`);
  const { duties } = await ask(context, server.address, '{ duties { edges { node { id allowed } } } }');
  const { id } = duties.edges.map((edge) => edge.node).find((node) => node.allowed.includes('SAVE'));
  const kinds = [
    { name: 'cold', cold: true, goal: 500 },
    { name: 'warm', cold: false, goal: 500 },
    { name: '400 kbit/s, 400 ms, cold', line: slowLine, cold: true, goal: 8000 },
    { name: '400 kbit/s, 400 ms, warm', line: slowLine, cold: false, goal: 2000 },
  ];
  const reports = [
    { about: '', at: server.address },
    { about: ' of 300 fields and 100 rows', at: large.address },
  ];
  const took = new Map(reports.map((about) => [about, new Map(kinds.map((kind) => [kind, []]))]));
  for (let round = 0; round < OPENINGS; round += 1)
    for (const [{ at }, openings] of took)
      for (const kind of kinds) openings.get(kind).push(await opening(context, `${at}/reports/${id}`, kind));
  for (const [{ about }, byKind] of took)
    for (const [{ name, cold, line, goal }, openings] of byKind) {
      const median = (figure) => quantile(openings.map(figure), 0.5);
      const tell = (what, figure, unit, floor) => report(`${what}${about}: ${name}`, median(figure), unit, floor);
      tell('address to first field', ({ opened }) => opened, 'ms', goal);
      if (about) tell('address to whole form', ({ whole }) => whole, 'ms', goal);
      if (!line) continue;
      // A page whose files are kept asks for itself and for its report.
      tell('bytes until then', ({ bytes }) => bytes / 1024, 'KB', cold ? 240 : 30);
      tell('questions one after another until then', ({ turns }) => turns, 'turns', 2);
    }
} finally {
  await browser.close();
  large.stop();
  await server.stop();
}
