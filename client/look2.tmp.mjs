import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
const args = chromium.args.filter((a) => !a.startsWith('--headless') && !a.startsWith('--single-process'));
const browser = await pw.launch({ executablePath: await chromium.executablePath(), args, headless: true });
const ctx = await browser.newContext();
const page = await ctx.newPage();
const base = 'http://localhost:3900';
page.on('response', async (r) => {
  if (r.status() >= 400) console.log(r.status(), (await r.text()).slice(0, 400), r.request().postData()?.slice(0, 300));
});
for (const [card, path] of [
  ['an-xuan', '/duties'],
  ['designer', '/forms'],
]) {
  await ctx.request.post(base + '/graphql', {
    data: { query: `mutation { signInAsDemoRole(input: { card: "${card}" }) { id } }` },
  });
  await page.goto(base + path, { waitUntil: 'networkidle' });
}
await browser.close();
