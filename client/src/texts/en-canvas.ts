import type { viCanvas } from './vi-canvas.ts';
import { number } from './write-en.ts';

const plural = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

/** Sentences of the builder's canvas: outline, search, dragging, copying. */
export const enCanvas: typeof viCanvas = {
  outline: 'Outline',
  outlineOf: 'Outline of the form',
  summary: (fields, sections) => `${plural(fields, 'field')} in ${plural(sections, 'section')}`,
  find: 'Find a field or section',
  findHint: 'Title, name or definition; accents do not matter',
  hits: (count) =>
    count === 0 ? 'Nothing found. Try a shorter word.' : `${plural(count, 'place')} found. Enter goes to the first.`,
  closeAll: 'Close all',
  openAll: 'Open all',
};
