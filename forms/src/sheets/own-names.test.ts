import { describe, expect, test } from 'vitest';
import { smallForm } from '../../examples/small.ts';
import { parseForm } from '../index.ts';
import type { Form, JsonObject } from '../index.ts';
import { everyId } from '../testing/every-kind-form.ts';
import { layoutWorkbook, readWorkbook } from './index.ts';
import type { SheetModel } from './index.ts';

describe('a table titled as the workbook names its own', () => {
  const answers = {
    a: '1',
    rows: [
      { _id: everyId(1), x: 3, sort: 'p' },
      { _id: everyId(2), sort: 'q' },
    ],
  };
  const titled = (title: string, columns: Record<string, string> = {}) => {
    const document = smallForm();
    const { rows } = (document.schema as { properties: Record<string, JsonObject> }).properties;
    Object.assign(rows ?? {}, { title, 'x-i18n': { en: { title } } });
    const { properties } = rows?.items as { properties: Record<string, JsonObject> };
    for (const [key, said] of Object.entries(columns)) Object.assign(properties[key] ?? {}, { title: said });
    return (parseForm(document) as { form: Form }).form;
  };

  test.each(['Báo cáo', 'Bao cao', 'REPORT', 'Ma bieu mau'])('sheet “%s”', (title) => {
    const strange = titled(title);
    for (const language of ['vi', 'en'] as const)
      for (const other of ['vi', 'en'] as const) {
        const workbook = layoutWorkbook(strange, { language, answers });
        expect(readWorkbook(strange, workbook, { language: other })).toEqual({ answers, problems: [] });
      }
  });

  test.each([[{ sort: '_id' }], [{ x: '_id' }], [{ x: '_ID', sort: '_id' }]])('column “_id”: %j', (columns) => {
    const strange = titled('Dòng', columns);
    const workbook = layoutWorkbook(strange, { language: 'vi', answers });
    expect(readWorkbook(strange, workbook, { language: 'vi' })).toEqual({ answers, problems: [] });
    workbook.sheets.pop();
    expect(readWorkbook(strange, workbook, { language: 'vi' })).toEqual({ answers, problems: [] });
  });

  test('column “_id” is read also when the column of ids was taken away', () => {
    const strange = titled('Dòng', { sort: '_id' });
    const workbook = layoutWorkbook(strange, { language: 'vi', answers });
    const table = workbook.sheets[1] as SheetModel;
    table.cells = table.cells.filter(({ column }) => column > 1);
    let fresh = 6000;
    const found = readWorkbook(strange, workbook, { language: 'vi', newId: () => everyId((fresh += 1)) });
    expect(found.answers.rows).toEqual([
      { _id: everyId(6001), x: 3, sort: 'p' },
      { _id: everyId(6002), sort: 'q' },
    ]);
  });
});
