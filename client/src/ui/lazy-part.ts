import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { isClientReplaced, ReplacedClient } from './replaced-client.tsx';

const longestWait = 30_000;
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * A part of a screen whose code is fetched when it is first shown. On a bad line it is asked for again until it comes,
 * and its place shows the fallback meanwhile: the screen, and what was typed on it, never goes. Where an upgrade took it
 * away, its place says so.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as React's own lazy: a part may take any props
export function lazyPart<Part extends ComponentType<any>>(load: () => Promise<Part>): LazyExoticComponent<Part> {
  return lazy(async () => {
    for (let pause = 2000; ; pause = Math.min(2 * pause, longestWait)) {
      const part = await load().catch(() => null);
      if (part) return { default: part };
      if (await isClientReplaced()) return { default: ReplacedClient as unknown as Part };
      await wait(pause);
    }
  });
}
