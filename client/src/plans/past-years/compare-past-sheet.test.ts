import { parseForm, type FormDocument } from '@ke-hoach/forms';
import { communeHalfYear, communeHalfYear2026 } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { vi } from '../../texts/vi.ts';
import '../../texts/vi-past.ts';
import { comparePeriod, periodToEnter, readyRows, soundRows } from './compare-past-sheet.ts';
import { pastColumns } from './past-sheet.ts';

const columnsOf = (document: FormDocument) => {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error('form');
  return pastColumns(parsed.form, 'vi');
};
const then = columnsOf(communeHalfYear);
const since = columnsOf(communeHalfYear2026()).find(({ id }) => !then.some((column) => column.id === id))!;
const columns = [then.find(({ calculated }) => !calculated)!, since];
const period = { assignmentId: 'half', year: 2024 };
const compared = (...rows: [string, string, string, string][]) => {
  const where = {
    ...{ refusal: null, unitsLeft: [], version: communeHalfYear },
    rows: rows.map(([verdict]) => ({ verdict, unit: null })),
  };
  const client = { query: async () => ({ data: { previewPastFigures: where } }) };
  const read = rows.map(([, unitName, ...cells], at) => ({ line: at + 2, unitName, cells }));
  return comparePeriod(
    { client: client as never, planId: 'plan', texts: vi, language: 'vi' },
    { period, columns, rows: read },
  );
};

it('looks at the numbers as the form of that year does, and leaves blank what it did not ask', async () => {
  const asked = await compared(
    ['READY', 'An Mỹ', '3', ''],
    ['READY', 'An Xuân', '4', '5'],
    ['HAS_REPORT', 'An Phú', 'x', '5'],
  );
  expect(asked.rows.map(({ faults }) => [...faults])).toEqual([[], [[since.id, vi.past.notInVersion]], []]);
  expect(readyRows(asked).map(({ unitName }) => unitName)).toEqual(['An Mỹ', 'An Xuân']);
  expect(soundRows(asked).map(({ unitName }) => unitName)).toEqual(['An Mỹ']);
  expect(periodToEnter(await compared(['READY', 'An Mỹ', '3', '']), 'vi')).toEqual({
    ...period,
    columns: [columns[0]!.id],
    rows: [{ unitName: 'An Mỹ', unitId: null, cells: ['3'] }],
  });
});
