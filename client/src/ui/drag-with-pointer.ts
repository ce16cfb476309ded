import type { PointerEvent } from 'react';

/** So far a pointer goes before a press becomes a drag, in pixels. */
const SLACK = 5;
/** Near the upper and lower edge of the window the page scrolls on. */
const EDGE = 70;
const STEP = 14;

interface Drag {
  /** The press became a drag. */
  begin: () => void;
  /** Where the pointer is, in pixels of the window; told again and again. */
  over: (x: number, y: number) => void;
  drop: () => void;
  cancel: () => void;
}

/** Follows one press of a mouse, finger or pen from its beginning to its end. Escape ends it where it began. */
export function dragWithPointer(press: PointerEvent<HTMLElement>, drag: Drag): void {
  if (press.button !== 0 || !press.isPrimary) return;
  const { currentTarget: handle, pointerId, clientX, clientY } = press;
  let dragging = false;
  let [x, y] = [clientX, clientY];
  let frame = 0;

  const follow = () => {
    const over = y < EDGE ? -STEP : y > window.innerHeight - EDGE ? STEP : 0;
    if (over !== 0) window.scrollBy(0, over);
    drag.over(x, y);
    frame = requestAnimationFrame(follow);
  };
  const moved = (event: globalThis.PointerEvent) => {
    [x, y] = [event.clientX, event.clientY];
    if (dragging || Math.hypot(x - clientX, y - clientY) < SLACK) return;
    dragging = true;
    drag.begin();
    handle.setPointerCapture(pointerId);
    document.documentElement.classList.add('dragging');
    follow();
  };
  const end = (isDropped: boolean) => {
    listening.abort();
    cancelAnimationFrame(frame);
    document.documentElement.classList.remove('dragging');
    if (!dragging) return;
    // The press that ends a drag is no click.
    handle.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => handle.removeEventListener('click', swallow, { capture: true }));
    if (isDropped) drag.drop();
    else drag.cancel();
  };
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('pointermove', moved, { signal });
  window.addEventListener('pointerup', () => end(true), { signal });
  window.addEventListener('pointercancel', () => end(false), { signal });
  window.addEventListener('keydown', (event) => event.key === 'Escape' && end(false), { signal, capture: true });
}

const swallow = (event: Event): void => event.stopPropagation();
