import type { Browser, Page } from 'playwright-core';
import type { Scene } from './guide-scenes.ts';

/** Looks, half a second apart, until two are the same. */
const MOST_LOOKS = 40;

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Taken {
  picture: Buffer;
  /** What can be read on it, from top to bottom as the page has it. */
  texts: string[];
}

/** A scene of the guides as it stands on a demonstration that nobody has touched, once it has come to rest. */
export async function takeScene(browser: Browser, address: string, scene: Scene): Promise<Taken> {
  const { file, card, path, lead, see, window } = scene;
  const context = await browser.newContext({ viewport: window, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const query = `mutation { signInAsDemoRole(input: { card: "${card}" }) { id } }`;
  await context.request.post(`${address}/graphql`, { data: { query } });
  const page = await context.newPage();
  await page.goto(`${address}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await lead?.(page);
  await see(page).first().waitFor();
  // What was clicked last would look pointed at.
  await page.mouse.move(0, 0);
  let [before, taken] = [await look(page, scene), await look(page, scene)];
  for (let count = 0; !before.picture.equals(taken.picture); count += 1) {
    if (count === MOST_LOOKS) throw new Error(`${file} does not come to rest`);
    [before, taken] = [taken, await look(page, scene)];
  }
  await context.close();
  return taken;
}

/** The scene as it stands once half a second has passed. */
async function look(page: Page, { show, window }: Scene): Promise<Taken> {
  await page.waitForTimeout(500);
  await page.waitForLoadState('networkidle');
  await show(page).evaluate((part) => part.scrollIntoView({ block: 'start' }));
  const { x, y, width, height } = (await show(page).boundingBox())!;
  const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
  const [right, bottom] = [Math.min(x + width, window.width), Math.min(y + height, window.height)];
  const clip = { x: left, y: top, width: right - left, height: bottom - top };
  const picture = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  return { picture, texts: await show(page).evaluate(textsWithin, clip) };
}

/** Texts, and what stands in fields, that lie whole within a part of the window. Runs in the page. */
function textsWithin(part: HTMLElement | SVGElement, { x, y, width, height }: Clip): string[] {
  const isWithin = (box: DOMRect) =>
    box.width > 1 && box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height;
  const found: string[] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement) {
      const isTicked = node.type === 'checkbox' || node.type === 'radio';
      const shown = node instanceof HTMLSelectElement ? node.selectedOptions[0]?.text : isTicked ? '' : node.value;
      if (shown && isWithin(node.getBoundingClientRect())) found.push(shown.trim());
    } else if (node instanceof Text && node.data.trim() !== '') {
      const range = document.createRange();
      range.selectNodeContents(node);
      if (isWithin(range.getBoundingClientRect())) found.push(node.data.replace(/\s+/g, ' ').trim());
    }
  }
  return found;
}
