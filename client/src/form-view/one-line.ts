import type { Kind } from '@ke-hoach/forms';

/** Kinds that are typed on one line. */
const oneLine: ReadonlySet<Kind> = new Set<Kind>(['text', 'phone', 'integer', 'money', 'decimal', 'date']);

/** Whether a cell of a table is as high with its input as it is with its text. */
export function isOneLine(kind: Kind, cell: HTMLElement): boolean {
  const written = cell.querySelector<HTMLElement>('.written');
  return (
    oneLine.has(kind) && (!written || !(written.offsetHeight > parseFloat(getComputedStyle(written).minHeight) + 1))
  );
}
