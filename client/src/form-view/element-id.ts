/** The id of the element that answers a field or cell; RJSF builds the same for questions. */
export function elementId(path: readonly string[]): string {
  return ['root', ...path].join('_');
}

/** Moves keyboard and view to a field or cell; a group of radio buttons gets its first button. Scrolls without motion. */
export function focusAnswer(path: readonly string[]): void {
  const element = document.getElementById(elementId(path)) ?? document.getElementById(elementId(path.slice(0, 1)));
  const control = element?.matches('input, select, textarea, button')
    ? element
    : element?.querySelector<HTMLElement>('input, select, textarea, button');
  const target = (control ?? element) as HTMLElement | null;
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
