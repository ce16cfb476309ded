import { mountEverything } from './mounting.ts';

/** The id of the element that answers a field or cell; RJSF builds the same for questions. */
export function elementId(path: readonly string[]): string {
  return ['root', ...path].join('_');
}

/** The id of the button that removes a row, and of the one that adds rows to its table. */
export const removerId = (table: string, row: string): string => `${elementId([table, row])}-remove`;
export const adderId = (table: string): string => `${elementId([table])}-add`;

const controls = 'input, select, textarea, button';

/** The element that answers a field or cell; a cell shown as text becomes its input first. */
function liveElement(path: readonly string[]): HTMLElement | null {
  const element = document.getElementById(elementId(path));
  if (!element?.matches('[role=gridcell]')) return element;
  element.focus({ preventScroll: true });
  return document.getElementById(elementId(path));
}

/** The control of an element to type or choose in: of several radio buttons the chosen one. */
export function controlOf(element: HTMLElement | null): HTMLElement | null {
  if (!element || element.matches(controls)) return element;
  return element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>(controls) ?? element;
}

/** Moves keyboard and view to a field or cell; a group of radio buttons gets its first button. Scrolls without motion. */
export function focusAnswer(path: readonly string[]): void {
  if (!document.getElementById(elementId(path))) mountEverything();
  const target = controlOf(liveElement(path) ?? document.getElementById(elementId(path.slice(0, 1))));
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

/**
 * Moves the keyboard to a cell and selects its text, as Tab does; the view moves no more than it must. `part` is what the
 * id of a control inside the cell has besides. False when the cell is not on the screen.
 */
export function focusCell(path: readonly string[], part = ''): boolean {
  const cell = liveElement(path);
  if (!cell) return false;
  const target = document.getElementById(elementId(path) + part) ?? controlOf(cell);
  target?.scrollIntoView({ block: 'nearest' });
  target?.focus({ preventScroll: true });
  if (target instanceof HTMLInputElement) target.select();
  return true;
}
