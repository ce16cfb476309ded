/** The letters that number points, in the order of the Vietnamese alphabet (NĐ 30/2020). */
const letters = [...'abcdđeghiklmnopqrstuvxy'];

const roman: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * The number of a heading as NĐ 30/2020 writes it: I. for a section, 1. for a group in it, a) for a group in that, and a
 * dash below. `position` counts from 1; after the last letter the letters are doubled.
 */
export function headingNumber(level: number, position: number): string {
  if (level === 1) return `${romanNumber(position)}.`;
  if (level === 2) return `${position}.`;
  if (level > 3) return '-';
  const letter = letters[(position - 1) % letters.length] ?? '';
  return `${letter.repeat(Math.ceil(position / letters.length))})`;
}

/** The title without this number, when its author wrote it before the title: paper numbers what it prints. */
export function unnumbered(number: string, title: string): string {
  const [first = '', rest] = title.normalize('NFC').split(/\s+(.*)/s);
  return rest && first.replace('–', '-') === number ? rest : title;
}

/**
 * The title of a section in that place, from 1, without the number its author wrote before it: that may count from a later
 * heading on.
 */
export function unnumberedSection(place: number, title: string): string {
  const written = Array.from({ length: place }, (_, at) => headingNumber(1, at + 1));
  return written.reduce((rest, number) => (rest === title ? unnumbered(number, title) : rest), title);
}

function romanNumber(position: number): string {
  let rest = position;
  let text = '';
  for (const [value, sign] of roman) for (; rest >= value; rest -= value) text += sign;
  return text;
}
