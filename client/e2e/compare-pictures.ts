import type { Browser } from 'playwright-core';

/** Of so many pixels a side is a patch; letters that another machine draws finer leave its mean as it is. */
const PATCH = 16;
/** So far, of 255, the means of a patch may lie apart. */
const APART = 24;

/** The share of patches of two pictures that look different; 1 where they are not of one size, to a fiftieth. */
export async function shareThatDiffers(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  const sources = [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  const share = await page.evaluate(
    async ({ sources, patch, apart }) => {
      const images = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return image;
        }),
      );
      const [first, second] = images as [HTMLImageElement, HTMLImageElement];
      const isAlike = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) / 50;
      if (!isAlike(first.width, second.width) || !isAlike(first.height, second.height)) return 1;
      const [width, height] = [Math.ceil(first.width / patch), Math.ceil(first.height / patch)];
      const means = images.map((image) => {
        const canvas = document.createElement('canvas');
        canvas.width = width * patch;
        canvas.height = height * patch;
        const pen = canvas.getContext('2d')!;
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        const sums = new Float64Array(width * height * 3);
        for (let at = 0; at < data.length; at += 4) {
          const pixel = at / 4;
          const place = Math.floor(pixel / canvas.width / patch) * width + Math.floor((pixel % canvas.width) / patch);
          for (let color = 0; color < 3; color += 1) sums[place * 3 + color]! += data[at + color]! / patch / patch;
        }
        return sums;
      });
      let differ = 0;
      for (let place = 0; place < width * height; place += 1) {
        const colors = [0, 1, 2].map((color) =>
          Math.abs(means[0]![place * 3 + color]! - means[1]![place * 3 + color]!),
        );
        if (Math.max(...colors) > apart) differ += 1;
      }
      return differ / (width * height);
    },
    { sources, patch: PATCH, apart: APART },
  );
  await page.close();
  return share;
}
