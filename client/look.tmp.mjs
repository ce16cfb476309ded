import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
const args = chromium.args.filter((a) => !a.startsWith('--headless') && !a.startsWith('--single-process'));
const browser = await pw.launch({ executablePath: await chromium.executablePath(), args, headless: true });
const base = process.env.BASE ?? 'http://localhost:3900';
const shots = JSON.parse(process.argv[2]); // [{card, path, name, width, dark, wait, full}]
for (const s of shots) {
  const ctx = await browser.newContext({
    viewport: { width: s.width ?? 1280, height: s.height ?? 900 },
    colorScheme: s.dark ? 'dark' : 'light',
    locale: 'vi-VN',
  });
  const page = await ctx.newPage();
  page.on('console', (m) => {
    if (['error', 'warning'].includes(m.type())) console.log(s.name, m.type(), m.text().slice(0, 300));
  });
  page.on('pageerror', (e) => console.log(s.name, 'pageerror', String(e).slice(0, 300)));
  if (s.card)
    await ctx.request.post(base + '/graphql', {
      data: { query: `mutation { signInAsDemoRole(input: { card: "${s.card}" }) { id } }` },
    });
  await page.goto(base + s.path, { waitUntil: 'networkidle' });
  if (s.click)
    for (const c of [].concat(s.click)) {
      await page.getByRole(c.role, { name: c.name }).first().click();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(400);
    }
  await page.waitForTimeout(s.wait ?? 500);
  await page.screenshot({ path: `/tmp/look/${s.name}.png`, fullPage: s.full ?? false });
  console.log(
    s.name,
    page.url(),
    'overflow',
    await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
  );
  await ctx.close();
}
await browser.close();
