import { openBrowser } from '../e2e/browser.ts';
import { startServer } from '../e2e/server.ts';
import { quantile, report } from './typing.mjs';

/*
 * Scrolling the progress board of a country in the real browser: 3,321 units, twelve periods. The screen asks as always;
 * what it asks of the board is answered here, a page of a hundred units at a time, after 80 ms. Prints one JSON line a
 * figure: the time between two frames while the wheel turns, against the 16.7 ms of sixty frames a second.
 */
const UNITS = 3321;
const PERIODS = 12;
const CARD = 'reviewer';
const states = ['EXPECTED', 'DRAFT', 'SUBMITTED', 'RECEIVED', 'RETURNED', 'ACCEPTED'];

const columns = Array.from({ length: PERIODS }, (_, n) => ({
  __typename: 'ProgressColumn',
  assignment: { __typename: 'Assignment', id: `a${n}`, asks: 'ONE' },
  period: {
    ...{ __typename: 'Period', id: `p${n}`, name: `Tháng ${n + 1}`, series: `m${n}`, dataTo: '2025-05-31' },
    ...{
      opens: '2025-01-01',
      due: { __typename: 'Due', date: '2025-06-05', inclusive: false, lastDay: '2025-06-04', daysLeft: 15 },
    },
  },
  form: { __typename: 'Form', id: 'f', title: 'Báo cáo tháng – xã, phường', titleEn: null },
  coverage: { __typename: 'Coverage', expected: UNITS, received: 2000, missing: UNITS - 2000, optional: 0 },
}));
const rowAt = (n) => ({
  __typename: 'ProgressRow',
  unit: { __typename: 'Unit', id: `u${n}`, name: `Phường Hòa Thuận Đông số ${n}` },
  cells: columns.map(({ assignment }, at) => ({
    ...{ __typename: 'ProgressCell', assignmentId: assignment.id, reportId: `${n}-${at}`, state: states[(n + at) % 6] },
    ...{ isLate: n % 7 === 0, isOverdue: false, submittedAt: n % 2 === 0 ? '2025-05-12T02:00:00Z' : null },
    ...{ channels: at % 3 === 0 ? ['QOFFICE'] : [], reminders: 0, remindedOn: null, entries: null },
  })),
});
const pageAt = (offset) => ({
  ...{ __typename: 'ProgressPage', totalCount: UNITS },
  rows: Array.from({ length: Math.min(100, UNITS - offset) }, (_, n) => rowAt(offset + n)),
});

/** Answers what is asked of the board; everything else goes to the server. */
async function answerBoard(page) {
  await page.route('**/graphql', async (route) => {
    const { operationName, variables } = route.request().postDataJSON() ?? {};
    if (operationName === 'ProgressPage') {
      const progress = { __typename: 'ProgressBoard', page: pageAt(variables.offset) };
      await new Promise((answered) => setTimeout(answered, 80));
      return route.fulfill({ json: { data: { progress } } });
    }
    if (operationName !== 'Progress') return route.continue();
    const answer = await (await route.fetch()).json();
    Object.assign(answer.data.progress, { columns, groups: [], page: pageAt(0) });
    return route.fulfill({ json: answer });
  });
}

/** Milliseconds between frames while the wheel turns fast over 700 rows; then the end is jumped to. */
async function scroll(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const frame = page.locator('.board-large');
  await frame.hover();
  await page.evaluate(() => {
    window.frames60 = [];
    let before = performance.now();
    const note = (now) => {
      window.frames60.push(now - before);
      before = now;
      if (window.frames60 !== null) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const before = await worked();
  for (let turn = 0; turn < 150; turn += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(20);
  }
  const work = (await worked()) - before;
  const times = await page.evaluate(() => window.frames60.slice(5));
  const rows = (await frame.evaluate((element) => element.scrollTop)) / 52;
  await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page
    .locator(`tr[aria-rowindex="${UNITS + 1}"] a`)
    .first()
    .waitFor();
  return { times, work: work / rows };
}

const [server, browser] = await Promise.all([startServer(), openBrowser()]);
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await context.request.post(`${server.address}/graphql`, {
    data: { query: `mutation { signInAsDemoRole(input: { card: "${CARD}" }) { id } }` },
  });
  const page = await context.newPage();
  await answerBoard(page);
  await page.goto(`${server.address}/progress`);
  await page.locator('.board-large').waitFor();
  const { times, work } = await scroll(page);
  const perSecond = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
  report(`board ${UNITS} units x ${PERIODS} periods, frames a second`, perSecond, '/s', 60);
  for (const share of [0.5, 0.95, 0.99])
    report(`board ${UNITS} units x ${PERIODS} periods, frame p${share * 100}`, quantile(times, share), 'ms', 16.7);
  // What the page's main thread computes for a row, also on a busy machine: two rows a frame is a fast wheel.
  report(`board ${UNITS} units x ${PERIODS} periods, work a row`, work, 'ms', 16.7 / 2);
} finally {
  await browser.close();
  await server.stop();
}
