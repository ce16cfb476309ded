import type { Answers, Form, Row } from '@ke-hoach/forms';
import { registerOf } from '@ke-hoach/forms/versions';
import { rows, type EntityManager } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';

/** Ids of the rows of a report that came out of entries of the registers its tables name; what was corrected since included. */
export async function rowsFromRegisters(em: EntityManager, form: Form, answers: Answers): Promise<string[]> {
  const wanted = form.fields.flatMap((table) => {
    const register = table.kind === 'table' ? registerOf(table)?.form : undefined;
    const there = register === undefined ? [] : ((answers[table.key] as Row[] | undefined) ?? []);
    return there.flatMap(({ _id: row }) => (isOuterId(row) ? [{ row, register }] : []));
  });
  if (wanted.length === 0) return [];
  const found = await rows<{ row: string }>(
    em,
    `SELECT r.uid AS row FROM json_to_recordset($1::json) AS w (row uuid, register text)
       JOIN reports r ON r.uid = w.row JOIN assignments a ON a.id = r.assignment_id AND a.any_number
       JOIN forms f ON f.id = a.form_id AND f.key = w.register`,
    [JSON.stringify(wanted)],
  );
  const drawn = new Set(found.map(({ row }) => row));
  return wanted.flatMap(({ row }) => (drawn.has(row) ? [row] : []));
}
