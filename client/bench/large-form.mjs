import { openBrowser } from '../e2e/browser.ts';
import { servePages } from './serve-pages.mjs';
import { open, press, quantile, report, reportRatio, watch } from './typing.mjs';

/*
 * Filling a large form (300 fields, 30 conditions, a table of 100 rows, which are cards on a phone) as the report screen
 * does, beside the same screen with one field, plain RJSF on the same form, and a page of one React input: from a
 * keystroke until it is painted, the work of the main thread for each, and the first field after rendering starts.
 * After each burst of keys in the large form the same screen with one field is opened and gets a burst, so that whatever
 * else the machine does falls on both alike; what is held to a number of its own takes part in the first rounds only.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 8);
const FIRST = Math.min(ROUNDS, 3);
const KEYS = 24;
/** The goal: a keystroke in the large form takes at most so many times that of the one-field form in the same run. */
const GOAL = 1.25;
const digits = Array.from(
  { length: KEYS },
  (_, at) => ['1', '2', '3', '4', 'Backspace', '5', 'Backspace', 'Backspace'][at % 8],
);
const letters = Array.from({ length: KEYS }, (_, at) => 'cacmohinhduytrideunhandandongtinh'[at]);
const turns = Array.from({ length: KEYS }, (_, at) => (at % 2 ? 'ArrowLeft' : 'ArrowRight'));
const row = '00000000-0000-4000-8000-000000900010';

const pages = {
  large: {
    address: '/fill',
    beside: 'one field',
    targets: {
      text: ['#root_s0f1', letters],
      number: ['#root_s0f0', digits],
      condition: ['#root_s0yes1 input:checked', turns],
      cell: [`[id="root_rows_${row}_name"]`, letters],
      total: [`[id="root_rows_${row}_visits"]`, digits],
    },
  },
  'large on a phone': {
    address: '/fill',
    phone: true,
    beside: 'one field on a phone',
    targets: {
      card: [`[id="root_rows_${row}_name"]`, letters],
      'total in a card': [`[id="root_rows_${row}_visits"]`, digits],
    },
  },
  'one field': { address: '/fill?small', targets: { number: ['#root_s0f0', digits] } },
  'one field on a phone': { address: '/fill?small', phone: true, targets: { number: ['#root_s0f0', digits] } },
  'plain RJSF': {
    address: '/plain-rjsf',
    targets: {
      text: ['#root_s0f1', letters],
      number: ['#root_s0f0', digits],
      condition: ['#root_s0yes1', Array.from({ length: KEYS }, () => 'Space')],
      cell: ['#root_rows_10_name', letters],
      total: ['#root_rows_10_visits', digits],
    },
  },
  'one input': { address: '/one-field', targets: { number: ['input', digits] } },
};
const only = process.env.ONLY?.split(',');
const measured = Object.entries(pages).filter(([name]) => !only || only.includes(name));
const compared = measured.filter(([, { beside }]) => beside);
const others = measured.filter(([name]) => !/^(large|one field)/.test(name));

/** Of a figure, the values of each round. */
const all = {};
const keep = (round, name, values) => ((all[name] ??= [])[round] ??= []).push(...values);

async function measure(contexts, address, round, name, slower) {
  const { phone, beside, targets, address: path } = pages[name];
  const context = contexts[phone ? 'phone' : 'computer'];
  const { page, rendered } = await open(context, address + path);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (slower === 1) keep(round, `${name}/rendered`, [rendered]);
  // All of the form is there before the first key: the harder case, and nothing is laid out while the other page is typed in.
  await page.waitForFunction(() => !document.querySelector('.form-section[aria-busy]'), null, { timeout: 60_000 });
  if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  for (const [target, [selector, keys]] of Object.entries(targets)) {
    await page.bringToFront();
    if (/rows/.test(selector)) await page.locator('#root_rows, [id="root_rows"]').first().scrollIntoViewIfNeeded();
    // Nothing hovers on a phone: with a pointer left over the table each frame would look again for what lies under it.
    await page.locator(selector)[phone ? 'tap' : 'click']({ timeout: 60_000 });
    // What was laid out only as it came into sight may have moved away from under the finger.
    await page.locator(selector).focus();
    const { times, work } = await press(page, devtools, keys);
    keep(round, `${name}/${target}/${slower}`, times);
    keep(round, `${name}/${target}/${slower}/work`, [work]);
    if (beside && slower === 1) await measure(contexts, address, round, beside, slower);
  }
  await page.close();
}

const [served, browser] = await Promise.all([servePages(), openBrowser()]);
try {
  const contexts = {
    computer: await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' }),
    phone: await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN', hasTouch: true }),
  };
  for (const context of Object.values(contexts)) await context.addInitScript(watch, 'form input, label input');
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name] of compared) await measure(contexts, served.address, round, name, 1);
    if (round >= FIRST) continue;
    for (const [name] of others) await measure(contexts, served.address, round, name, 1);
    for (const [name, { beside }] of compared)
      for (const slowed of [name, beside]) await measure(contexts, served.address, round, slowed, 4);
  }
} finally {
  await browser.close();
  served.stop();
}

const of = (share) => (name) => quantile(all[name]?.flat() ?? [NaN], share);
const [median, p95] = [of(0.5), of(0.95)];
for (const slower of [1, 4])
  for (const [name, { targets, beside = name.startsWith('one field') ? name : 'one field' }] of Object.entries(pages))
    for (const target of Object.keys(targets)) {
      const [key, floor] = [`${name}/${target}/${slower}`, `${beside}/number/${slower}`];
      if (!all[key]) continue;
      const said = `${name}, ${target}${slower > 1 ? `, ${slower}x slower processor` : ''}`;
      report(`keystroke to paint p50: ${said}`, median(key), 'ms', median(floor));
      report(`keystroke to paint p95: ${said}`, p95(key), 'ms', slower > 1 ? 60 : p95(floor));
      report(`work of a keystroke: ${said}`, median(`${key}/work`), 'ms', median(`${floor}/work`));
      if (slower === 1 && pages[name].beside)
        reportRatio(`p95 beside that of one field: ${said}`, all[key], all[floor], GOAL);
    }
for (const [name] of Object.entries(pages))
  if (all[`${name}/rendered`])
    report(
      `first render: ${name}`,
      median(`${name}/rendered`),
      'ms',
      name.startsWith('large') ? 500 : median(`large/rendered`),
    );
