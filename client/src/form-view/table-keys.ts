import type { KeyboardEvent } from 'react';

/** What a key does in a table, as in a spreadsheet. */
export type TableKey = 'enter' | 'up' | 'down' | 'left' | 'right' | 'copy-above' | 'remove-row';

/**
 * What a key pressed in a cell means; null leaves it to the cell. Nothing is taken while a syllable is being composed,
 * and arrows only where they would not move the caret, change a choice or walk a list.
 */
export function tableKey(event: KeyboardEvent): TableKey | null {
  const cell = event.target as HTMLElement;
  if (event.nativeEvent.isComposing || event.key === 'Process') return null;
  const { ctrlKey, metaKey, altKey, shiftKey, key } = event;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'd') return 'copy-above';
  if (altKey && !ctrlKey && !metaKey && !shiftKey && key === 'Delete') return 'remove-row';
  if (ctrlKey || metaKey || altKey || shiftKey) return null;
  if (key === 'Enter') return cell.matches('input, select') ? 'enter' : null;
  if (key === 'ArrowUp') return caretStays(cell, 'start') ? 'up' : null;
  if (key === 'ArrowDown') return caretStays(cell, 'end') ? 'down' : null;
  if (key === 'ArrowLeft') return caretAt(cell, 'start') ? 'left' : null;
  if (key === 'ArrowRight') return caretAt(cell, 'end') ? 'right' : null;
  return null;
}

/** Numbers and days have one line: up and down never move the caret there. */
const caretStays = (cell: HTMLElement, edge: 'start' | 'end'): boolean =>
  cell.matches('.number-input, .date-input') || caretAt(cell, edge);

/** Whether the caret stands at that end of a text, or all of it is selected, as on coming to a cell. */
function caretAt(cell: HTMLElement, edge: 'start' | 'end'): boolean {
  if (!cell.matches('input:not([type=radio], [type=checkbox]), textarea')) return false;
  const { selectionStart, selectionEnd, value } = cell as HTMLInputElement | HTMLTextAreaElement;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === selectionEnd && selectionStart === (edge === 'start' ? 0 : value.length);
}
