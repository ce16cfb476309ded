import type { Form } from '@ke-hoach/forms';
import type { SaveDraftInput } from '../draft.inputs.ts';
import type { Report } from '../report.entity.ts';

/** Ids of questions whose answers were taken over from an earlier report and not yet touched or confirmed. */
export const readCopied = (stored: string | null | undefined): string[] =>
  stored ? (JSON.parse(stored) as string[]) : [];

export function keepCopied(report: Report, fields: readonly string[]): void {
  report.draftCopied = fields.length > 0 ? JSON.stringify(fields) : null;
}

/** Whoever changes an answer has looked at it; a cell or row of a table stands for its table. */
export function touchCopied(report: Report, form: Form, { cells, rows }: SaveDraftInput): void {
  if (report.draftCopied == null) return;
  const touched = new Set(rows.map(({ table }) => table));
  for (const { field } of cells) {
    const { table, id } = form.field(field)!;
    touched.add(table === undefined ? id : form.field(table)!.id);
  }
  keepCopied(
    report,
    readCopied(report.draftCopied).filter((id) => !touched.has(id)),
  );
}
