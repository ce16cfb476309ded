/**
 * Whether a pasted text is a block of spreadsheet cells rather than a text to stand where the caret is. Paragraphs pasted
 * into a text of several lines are no block unless they come out of a table.
 */
export function isBlock({ text, html }: { text: string; html: string }, into: Element): boolean {
  if (!into.matches('input:not([type=radio], [type=checkbox]), textarea')) return text.trim() !== '';
  if (!/[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''))) return false;
  if (!into.matches('textarea')) return true;
  return html === '' ? text.includes('\t') : /<table/i.test(html);
}
