/** The lines of a text that say something, composed and without spaces around. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim().normalize('NFC'))
    .filter(Boolean);

/** Names pasted together: the cells of a header row, or one to a line. */
export const namesOf = (text: string): string[] => linesOf(text.replaceAll(/[\t|]/g, '\n'));
