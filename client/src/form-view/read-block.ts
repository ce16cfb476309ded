/** A cell with line breaks stands in quotes, its own quotes doubled; other quotes are only written. */
const cell = /"((?:[^"\t]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;

/** The rows and cells of a block that a spreadsheet put on the clipboard as text. A last line break ends the block. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const [written = '', quoted] = cell.exec(text) ?? [];
    const broken = quoted !== undefined && /[\r\n]/.test(quoted);
    const plain = quoted === undefined || broken ? written : (/^[^\t\r\n]*/.exec(written)?.[0] ?? '');
    rows.at(-1)!.push(broken ? quoted.replaceAll('""', '"').replace(/\r\n?/g, '\n') : plain);
    at += plain.length;
    const between = /^(?:\t|\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0];
    if (between === undefined) break;
    at += between.length;
    if (between === '\t') continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}
