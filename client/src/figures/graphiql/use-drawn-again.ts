import { useEffect, type RefObject } from 'react';

/**
 * GraphiQL's editor draws its first lines before it knows how wide its gutter is where nothing on the page moves (the
 * person wants less motion): the numbers of lines then stand in the text. It draws again whenever that width changes.
 */
export function useDrawnAgain(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!frame.current || !('ResizeObserver' in window)) return;
    const widths = new ResizeObserver((changes) => {
      for (const { target } of changes) requestAnimationFrame(() => editorOf(target)?.CodeMirror?.refresh());
    });
    const watch = () => {
      for (const gutters of frame.current?.querySelectorAll('.CodeMirror-gutters') ?? []) widths.observe(gutters);
    };
    const arrivals = new MutationObserver(watch);
    arrivals.observe(frame.current, { childList: true, subtree: true });
    watch();
    return () => {
      arrivals.disconnect();
      widths.disconnect();
    };
  }, [frame]);
}

/** CodeMirror 5 keeps itself at its element. */
const editorOf = (gutters: Element) => gutters.closest<Element & { CodeMirror?: { refresh(): void } }>('.CodeMirror');
