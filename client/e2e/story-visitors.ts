import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { storyAddress } from './address.ts';
import { openBrowser } from './browser.ts';
import { Visitor } from './visitor.ts';

/** One browser for the stories of a file, out of which visitors come to the server of this worker. */
export function storyVisitors(): (size?: { width: number; height: number }) => Promise<Visitor> {
  const address = storyAddress();
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return (size) => Visitor.open(browser!, address, size);
}
