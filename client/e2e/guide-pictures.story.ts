import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { shareThatDiffers } from './compare-pictures.ts';
import { scenes } from './guide-scenes.ts';
import { pagesWith, picturesFolder, textsFile } from './kept-pictures.ts';
import { startServer, type RunningServer } from './server.ts';
import { takeScene } from './take-scene.ts';

/** A line or two that moved, or a button that looks otherwise, is less of a picture than this. */
const MOST = 0.03;

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(inject('demo')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const kept: Record<string, string[]> = existsSync(textsFile) ? JSON.parse(readFileSync(textsFile, 'utf8')) : {};

describe('The pictures of the guides show the screens as they are', () => {
  it.each(scenes)('$file', async (scene) => {
    const { file } = scene;
    const renew = `${pagesWith(file).join(', ')}: ${file}.png is old; npm run guides:pictures -- ${file}`;
    const { picture, texts } = await takeScene(browser, server.address, scene);
    expect(texts, renew).toEqual(kept[file]);
    const share = await shareThatDiffers(browser, readFileSync(`${picturesFolder}${file}.png`), picture);
    expect(share, renew).toBeLessThan(MOST);
  });

  it('and each is shown on a page', () => {
    for (const { file } of scenes) expect(pagesWith(file), file).not.toEqual([]);
    expect(Object.keys(kept)).toEqual(scenes.map(({ file }) => file));
  });
});
