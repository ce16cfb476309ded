import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** KEHOACH_TEST_SLOWER=4 gives everybody an old computer, four times slower than this one. */
const slower = Number(process.env['KEHOACH_TEST_SLOWER'] ?? 1);

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  if (slower === 1) return;
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/**
 * A person at the screen. Counts clicks, keystrokes and waits, and says the sum with the story's name when they leave, so
 * that each story tells what it asks of people; everything is found by role and name, as they find it.
 */
export class Visitor {
  clicks = 0;
  keystrokes = 0;
  waits = 0;
  /** By what name they came in. */
  who = 'a guest';
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly address: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
        this.complaints.push(message.text());
    });
    // Whoever goes to an address or loads the page again waits for it.
    page.on('domcontentloaded', () => (this.waits += 1));
    const { currentTestName } = expect.getState();
    context.on('close', () => console.log(`${currentTestName}: ${this.who}: ${this.sum()}`));
  }

  static async open(browser: Browser, address: string, size = { width: 1366, height: 768 }): Promise<Visitor> {
    const context = await browser.newContext({ viewport: size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000 * slower);
    await slowDown(context, page);
    return new Visitor(context, page, address);
  }

  async signIn(name: string, from = '/sign-in'): Promise<void> {
    this.who = name;
    await this.page.goto(`${this.address}${from}`);
    await this.click(this.page.getByRole('button', { name: new RegExp(name) }));
    await this.see(this.page.getByRole('banner').getByText('Kế Hoạch'));
    await this.page.waitForURL((url) => url.pathname !== '/sign-in');
  }

  async click(what: Locator): Promise<void> {
    await what.click();
    this.clicks += 1;
  }

  async type(what: Locator, text: string): Promise<void> {
    await what.fill(text);
    this.keystrokes += text.length;
  }

  /** Types where the keyboard is. */
  async typeHere(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.keystrokes += text.length;
  }

  /** Opens a list and clicks on a line of it. */
  async choose(list: Locator, line: Parameters<Locator['selectOption']>[0]): Promise<void> {
    await list.selectOption(line);
    this.clicks += 2;
  }

  /** Takes files from the device: one click opens its window, and one chooses there. */
  async attach(input: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await input.setInputFiles(files);
    this.clicks += 2;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.keystrokes += 1;
  }

  /** Waits until it is on the screen. */
  async see(what: Locator): Promise<void> {
    this.waits += 1;
    await what.first().waitFor({ state: 'visible' });
  }

  /** The same person, browser and storage in another tab. */
  async newTab(): Promise<Visitor> {
    const page = await this.context.newPage();
    await slowDown(this.context, page);
    return new Visitor(this.context, page, this.address);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  sum(): string {
    return `${this.clicks} clicks, ${this.keystrokes} keystrokes, ${this.waits} waits`;
  }
}
