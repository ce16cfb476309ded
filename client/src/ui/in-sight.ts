/** How far down in the window what was opened may begin. */
const BEGINS_AT = 1 / 3;

/**
 * Scrolls what was just opened under its `head` into sight, as far as it is below the lower edge; its head goes no higher
 * than a third of the window, so that whoever opened it still sees where they are. The keyboard stays where it is.
 */
export function bringInSight(content: Element, head: Element = content): void {
  const scroller = scrollerOf(content);
  const isPage = scroller === document.documentElement;
  const { top, bottom } = isPage ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  const covered = Number.parseFloat(getComputedStyle(scroller).scrollPaddingBottom) || 0;
  const hidden = content.getBoundingClientRect().bottom - (bottom - covered);
  const room = head.getBoundingClientRect().top - top - (bottom - top) * BEGINS_AT;
  const by = Math.min(hidden, room);
  if (by <= 1) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: by, behavior: isCalm ? 'instant' : 'smooth' });
}

/** What scrolls it: a dialog, a side of the page, or the page. */
function scrollerOf(content: Element): Element {
  for (let around = content.parentElement; around; around = around.parentElement) {
    const isScrolling = around.scrollHeight > around.clientHeight && around !== document.body;
    if (isScrolling && /auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return document.documentElement;
}

/** Whatever a person unfolds, anywhere in the product, opens in sight. */
export function showWhatUnfolds(): void {
  document.addEventListener('click', ({ target }) => {
    const summary = target instanceof Element ? target.closest('summary') : null;
    const fold = summary?.parentElement;
    if (summary && fold instanceof HTMLDetailsElement && !fold.open)
      fold.addEventListener('toggle', () => fold.open && bringInSight(fold), { once: true });
  });
}
