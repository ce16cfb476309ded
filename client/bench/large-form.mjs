import { openBrowser } from '../e2e/browser.ts';
import { TYPING_PAUSE } from '../src/form-view/typing-pause.ts';
import { servePages } from './serve-pages.mjs';
import { leave, open, press, pressAndPause, quantile, report, reportRatio, watch } from './typing.mjs';

/*
 * Filling a large form (300 fields, 30 conditions, a table of 100 rows, which are cards on a phone) as the report screen
 * does, beside the same screen with one field, plain RJSF on the same form, and a page of one React input: from a
 * keystroke until it is painted, the work of the main thread for each, and the first field after rendering starts.
 * Beside bursts of keys there are keys with a pause after which the text is handed on, so that sums, conditions and rules
 * follow (how long the key took, how long what follows takes to be painted), and Tab and Enter out of a changed field.
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
/** A text that is handed on after each key, and is another one at the end. */
const handedOn = Array.from({ length: KEYS / 2 }, (_, at) => ['1', '2', 'Backspace'][at % 3]);
/** What is typed, the key that leaves the field, and one that leads back there. */
const leaving = (...ways) => Array.from({ length: KEYS / 2 }, (_, at) => ways[at % ways.length]);
const row = '00000000-0000-4000-8000-000000900010';
const visits = `[id="root_rows_${row}_visits"]`;

/** How keys are pressed, and the target of the one-field form that is pressed likewise. */
const ways = {
  typed: { floor: 'number', press },
  'handed on': {
    floor: 'number handed on',
    press: (page, devtools, keys, told) => pressAndPause(page, devtools, keys, { pause: TYPING_PAUSE, told }),
  },
  left: { floor: 'number left by Tab', press: leave },
};
const oneField = {
  number: ['#root_s0f0', digits],
  'number handed on': ['#root_s0f0', handedOn, 'handed on', '#root_s0f0-neighbours'],
  'number left by Tab': ['#root_s0f0', leaving(['1', 'Tab', 'Shift+Tab']), 'left'],
};

const pages = {
  large: {
    address: '/fill',
    beside: 'one field',
    targets: {
      text: ['#root_s0f1', letters],
      number: ['#root_s0f0', digits],
      condition: ['#root_s0yes1 input:checked', turns],
      cell: [`[id="root_rows_${row}_name"]`, letters],
      total: [visits, digits],
      'number handed on': ['#root_s0f0', handedOn, 'handed on', '#root_s0sum'],
      'total handed on': [visits, handedOn, 'handed on', '.column-total'],
      'number left by Tab': ['#root_s0f0', leaving(['1', 'Tab'], ['a', 'Shift+Tab']), 'left'],
      'cell left by Tab': [visits, leaving(['1', 'Tab'], ['2', 'Shift+Tab']), 'left'],
      'cell left by Enter': [visits, leaving(['1', 'Enter']), 'left'],
    },
  },
  'large on a phone': {
    address: '/fill',
    phone: true,
    beside: 'one field on a phone',
    targets: {
      card: [`[id="root_rows_${row}_name"]`, letters],
      'total in a card': [visits, digits],
      'total in a card handed on': [visits, handedOn, 'handed on', '.column-total'],
    },
  },
  'one field': { address: '/fill?small', targets: oneField },
  'one field on a phone': { address: '/fill?small', phone: true, targets: oneField },
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

/** `only`: of the page's targets one. */
async function measure(contexts, address, round, name, slower, only) {
  const { phone, beside, targets, address: path } = pages[name];
  const context = contexts[phone ? 'phone' : 'computer'];
  const { page, rendered } = await open(context, address + path);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (slower === 1) keep(round, `${name}/rendered`, [rendered]);
  // All of the form is there before the first key: the harder case, and nothing is laid out while the other page is typed in.
  await page.waitForFunction(() => !document.querySelector('.form-section[aria-busy]'), null, { timeout: 60_000 });
  if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  for (const [target, [selector, keys, way = 'typed', told]] of Object.entries(targets)) {
    if (only && target !== only) continue;
    await page.bringToFront();
    if (/rows/.test(selector)) await page.locator('#root_rows, [id="root_rows"]').first().scrollIntoViewIfNeeded();
    // Nothing hovers on a phone: with a pointer left over the table each frame would look again for what lies under it.
    await page.locator(selector)[phone ? 'tap' : 'click']({ timeout: 60_000 });
    // What was laid out only as it came into sight may have moved away from under the finger.
    await page.locator(selector).focus();
    const { times, work, followed = [] } = await ways[way].press(page, devtools, keys, told);
    keep(round, `${name}/${target}/${slower}`, times);
    keep(round, `${name}/${target}/${slower}/work`, [work]);
    keep(round, `${name}/${target}/${slower}/followed`, followed);
    if (beside && slower === 1) await measure(contexts, address, round, beside, slower, ways[way].floor);
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
    for (const [target, [, , way = 'typed']] of Object.entries(targets)) {
      const [key, floor] = [`${name}/${target}/${slower}`, `${beside}/${ways[way].floor}/${slower}`];
      if (!all[key]) continue;
      const said = `${name}, ${target}${slower > 1 ? `, ${slower}x slower processor` : ''}`;
      const goal = slower > 1 ? 60 : p95(floor);
      report(`keystroke to paint p50: ${said}`, median(key), 'ms', median(floor));
      report(`keystroke to paint p95: ${said}`, p95(key), 'ms', goal);
      report(`work of a keystroke: ${said}`, median(`${key}/work`), 'ms', median(`${floor}/work`));
      const isCompared = slower === 1 && pages[name].beside;
      if (isCompared) reportRatio(`p95 beside that of one field: ${said}`, all[key], all[floor], GOAL);
      if (way !== 'handed on') continue;
      const [follows, besideFollows] = [`${key}/followed`, `${floor}/followed`];
      report(`handed on to what follows painted p50: ${said}`, median(follows), 'ms', median(besideFollows));
      report(`handed on to what follows painted p95: ${said}`, p95(follows), 'ms', p95(besideFollows));
    }
for (const [name] of Object.entries(pages))
  if (all[`${name}/rendered`])
    report(
      `first render: ${name}`,
      median(`${name}/rendered`),
      'ms',
      name.startsWith('large') ? 500 : median(`large/rendered`),
    );
