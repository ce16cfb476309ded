import type { Field, Kind } from '@ke-hoach/forms';

const OTHERS = 8;
const widths: Partial<Record<Kind, number>> = {
  ...{ text: 11, choice: 11, 'long-text': 16, integer: 8.5, date: 10.5, money: 10.5 },
  ...{ percent: 14, 'many-choices': 14, 'unit-reference': 14, 'exemplar-reference': 14 },
};
/** The number of a row, and the button that removes it. */
const BESIDE = [2.5, 3.5] as const;

/** A table that is a little too wide for its place takes this much less rather than be moved sideways. */
const LEAST = 0.8;

/**
 * The widths of the columns of an editable table, as styles, the number of the row and its button included: of the room
 * there is in equal measure, and from 0.8 of its own width on each, the table being moved sideways below that. They are told
 * beforehand: a table that measures its cells is laid out as a whole whenever one of them changes.
 */
export function columnWidths(columns: readonly Field[]): string[] {
  const own = columns.map(({ kind }) => widths[kind] ?? OTHERS);
  const sum = own.reduce((before, width) => before + width, 0);
  const room = `100cqi - ${BESIDE[0] + BESIDE[1]}rem`;
  const shared = own.map(
    (width) => `clamp(${short(width * LEAST)}rem, (${room}) * ${short(width / sum)}, ${width}rem)`,
  );
  return [`${BESIDE[0]}rem`, ...shared, `${BESIDE[1]}rem`];
}

/** Rounded down: all together are never wider than the room there is. */
const short = (width: number) => Math.floor(width * 10_000) / 10_000;
