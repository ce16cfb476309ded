import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from './browser.ts';
import { scenes } from './guide-scenes.ts';
import { picturesFolder, textsFile } from './kept-pictures.ts';
import { startServer } from './server.ts';
import { takeScene } from './take-scene.ts';

/*
 * Makes the pictures of docs/guides and README.md from the demonstration in the browser, so that they show the screens
 * as they are, and keeps beside them what can be read on each. Run after every change of a screen that a guide shows:
 * `npm run guides:pictures`. The stories of the night say which are old.
 */
mkdirSync(picturesFolder, { recursive: true });
const texts = existsSync(textsFile) ? JSON.parse(readFileSync(textsFile, 'utf8')) : {};
const only = process.argv.slice(2);
const [server, browser] = await Promise.all([startServer(), openBrowser()]);
try {
  for (const scene of scenes) {
    if (only.length > 0 && !only.includes(scene.file)) continue;
    const taken = await takeScene(browser, server.address, scene);
    writeFileSync(`${picturesFolder}${scene.file}.png`, taken.picture);
    texts[scene.file] = taken.texts;
    console.log(`${scene.file}.png ${Math.round(taken.picture.length / 1024)} KB`);
  }
  const kept = scenes.flatMap(({ file }) => (texts[file] ? [[file, texts[file]]] : []));
  writeFileSync(textsFile, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
} finally {
  await browser.close();
  await server.stop();
}
