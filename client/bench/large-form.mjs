import { openBrowser } from '../e2e/browser.ts';
import { servePages } from './serve-pages.mjs';
import { open, press, quantile, report, watch } from './typing.mjs';

/*
 * Filling a large form (300 fields, 30 conditions, a table of 100 rows, which are cards on a phone) as the report screen
 * does, beside the same screen with one field, plain RJSF on the same form, and a page of one React input: from a
 * keystroke until it is painted, the work of the main thread for each, and the first field after rendering starts.
 * Rounds are interleaved, so that whatever else the machine does falls on all alike.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const KEYS = 24;
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
    targets: {
      card: [`[id="root_rows_${row}_name"]`, letters],
      'total in a card': [`[id="root_rows_${row}_visits"]`, digits],
    },
  },
  'one field': { address: '/fill?small', targets: { number: ['#root_s0f0', digits] } },
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
const throttled = ['large', 'large on a phone', 'one field'];
const only = process.env.ONLY?.split(',');
const measured = Object.entries(pages).filter(([name]) => !only || only.includes(name));

const all = {};
const keep = (name, values) => (all[name] ??= []).push(...values);

async function measure(contexts, address, name, slower) {
  const context = contexts[pages[name].phone ? 'phone' : 'computer'];
  const { page, rendered } = await open(context, address + pages[name].address);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (slower === 1) keep(`${name}/rendered`, [rendered]);
  if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  for (const [target, [selector, keys]] of Object.entries(pages[name].targets)) {
    if (/rows/.test(selector)) await page.locator('#root_rows, [id="root_rows"]').first().scrollIntoViewIfNeeded();
    // Nothing hovers on a phone: with a pointer left over the table each frame would look again for what lies under it.
    await page.locator(selector)[pages[name].phone ? 'tap' : 'click']({ timeout: 60_000 });
    const { times, work } = await press(page, devtools, keys);
    keep(`${name}/${target}/${slower}`, times);
    keep(`${name}/${target}/${slower}/work`, [work]);
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
    for (const [name] of measured) await measure(contexts, served.address, name, 1);
    for (const [name] of measured) if (throttled.includes(name)) await measure(contexts, served.address, name, 4);
  }
} finally {
  await browser.close();
  served.stop();
}

const p95 = (name) => quantile(all[name] ?? [NaN], 0.95);
const median = (name) => quantile(all[name] ?? [NaN], 0.5);
for (const slower of [1, 4])
  for (const [name] of measured)
    for (const target of Object.keys(pages[name].targets)) {
      const key = `${name}/${target}/${slower}`;
      if (!all[key]) continue;
      const said = `${name}, ${target}${slower > 1 ? `, ${slower}x slower processor` : ''}`;
      report(`keystroke to paint p95: ${said}`, p95(key), 'ms', slower > 1 ? 60 : p95('one field/number/1'));
      report(`work of a keystroke: ${said}`, median(`${key}/work`), 'ms', median(`one field/number/${slower}/work`));
    }
for (const [name] of measured)
  report(
    `first render: ${name}`,
    median(`${name}/rendered`),
    'ms',
    name.startsWith('large') ? 500 : median(`large/rendered`),
  );
