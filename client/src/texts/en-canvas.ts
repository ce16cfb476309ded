import type { viCanvas } from './vi-canvas.ts';
import { number } from './write-en.ts';

const plural = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

/** Sentences of the builder's canvas: outline, search, dragging, copying. */
export const enCanvas: typeof viCanvas = {
  shelf: { outline: 'Outline', kinds: 'Kinds of field' },
  outlineOf: 'Outline of the form',
  summary: (fields, sections) => `${plural(fields, 'field')} in ${plural(sections, 'section')}`,
  find: 'Find a field or section',
  findHint: 'Title, name or definition; accents do not matter',
  hits: (count) =>
    count === 0 ? 'Nothing found. Try a shorter word.' : `${plural(count, 'place')} found. Enter goes to the first.`,
  keys: 'F6: next region (actions, tabs, search, form). N: add a field to this section. Esc: from a field to its section, then to the outline.',
  closeAll: 'Close all',
  openAll: 'Open all',
  howToCarry:
    'Drag it to its new place; or press space to pick it up, up and down arrows to move it, left and right arrows to go to another section, space to put it down, Esc to leave it.',
  pickUp: (title) => `Pick up “${title}”`,
  position: (at, of, title) => `place ${number(at)} of ${number(of)} in ${title ? `“${title}”` : 'the form'}`,
  pickedUp: (title, where) => `Picked up “${title}”, ${where}.`,
  dropped: (title, where) => `Put down “${title}”, ${where}.`,
  putBack: (title) => `Left “${title}” where it was.`,
  kindsHint: 'Drag a kind to where it is wanted, or click to add it right behind the open field.',
  pickUpKind: (kind) => `Add a field: ${kind}`,
  copy: 'Copy',
  copyThis: (title) => `Copy “${title}” to paste it into this or another form`,
  copied: (title) => `Copied “${title}”. Open another form or section to paste it.`,
  notCopied: 'The browser has no room to keep what was copied.',
  paste: (title) => `Paste “${title}”`,
  pasteTitle: (title) => `Paste “${title}”?`,
  pasteWhat: (form, count) =>
    `Copied from the form “${form}”: ${plural(count, 'field')}, with the code lists, rules and formulas that use only these. Pasted fields are new: they are not joined to earlier figures.`,
  shareIndicators: 'Share the indicator, so that figures of both forms compare',
  noIndicators:
    'No shared indicator comes along. To compare figures of both forms, give both fields the same indicator.',
  pasteNow: 'Paste',
  pasted: (title) => `Pasted “${title}”.`,
  moveToPlace: 'Move to section or table',
  tables: 'Tables',
  carry: {
    intoTitle: (title) => `Carry “${title}” into the table?`,
    outTitle: (title) => `Carry “${title}” out of the table?`,
    into: (table) => `The field becomes a column of the table “${table}”: it is answered once in every row.`,
    out: (table) => `The field leaves the table “${table}”: it is answered once in the report.`,
    isNew:
      'That is another question, so it becomes a new field. Reports that were handed in keep their answers; answers in drafts are kept aside for whoever fills them. Earlier figures do not compare, and the indicator does not come along. When you publish, you confirm this.',
    inUse: (title) => `“${title}” cannot be carried elsewhere while these use it. Change them first.`,
    intoNow: 'Carry into the table',
    outNow: 'Carry out of the table',
  },
  newField: (kind) => `New field (${kind})`,
};
