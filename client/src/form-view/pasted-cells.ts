import { readBlock } from './read-block.ts';

/** Cells copied out of a spreadsheet as people mean them: composed characters, no blanks around. */
export const pastedCells = (text: string): string[][] =>
  readBlock(text).map((row) => row.map((cell) => cell.normalize('NFC').trim()));
