import { TYPING_PAUSE } from './typing-pause.ts';

/** Nothing that may wait is done while somebody types: on an old phone a key would wait for it. */
let lastKey = -TYPING_PAUSE;
document.addEventListener('keydown', () => (lastKey = performance.now()), true);

/** Does what may wait once nobody types and the browser has nothing else to do. Gives back the way to forget it. */
export function whenIdle(work: () => void): () => void {
  const idles = 'requestIdleCallback' in window;
  let timer = 0;
  let idle = 0;
  const whenQuiet = (then: () => void) => {
    const left = lastKey + TYPING_PAUSE - performance.now();
    if (left > 0) timer = window.setTimeout(whenQuiet, left, then);
    else then();
  };
  const ask = () => {
    if (idles) idle = requestIdleCallback(() => whenQuiet(work), { timeout: 500 });
    else timer = window.setTimeout(work, 30);
  };
  whenQuiet(ask);
  return () => {
    clearTimeout(timer);
    if (idles) cancelIdleCallback(idle);
  };
}
