import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';
/**
 * Flags of the packaged browser that would hide what a real one refuses, or have a graphics card imitated: drawing the
 * pages by the processor itself costs a fifth less of it.
 */
const unwanted = [
  '--headless',
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl',
  '--use-angle',
  '--enable-unsafe-swiftshader',
];

/** Unpacks the browser from npm once, before several workers ask for it. Where it cannot be, `openBrowser` says why. */
export async function unpackBrowser(): Promise<void> {
  await chromium.executablePath().catch(() => undefined);
}

/** A headless browser from npm; Debian's only where that one does not start. */
export async function openBrowser(): Promise<Browser> {
  const wanted = chromium.args.filter((arg) => !unwanted.some((flag) => arg.startsWith(flag)));
  const args = [...wanted, '--disable-gpu'];
  // Where the machine names no language, the browser would call a file with Vietnamese letters "download".
  const options = { headless: true, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  try {
    return await playwright.launch({ ...options, executablePath: await chromium.executablePath(), args });
  } catch (error) {
    if (!existsSync(DEBIAN)) throw error;
    return playwright.launch({ ...options, executablePath: DEBIAN, args: ['--no-sandbox'] });
  }
}
