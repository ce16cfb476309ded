/** One sheet of a workbook, or a block of pasted cells: texts as a Vietnamese office writes them, row by row. */
export interface Sheet {
  name: string;
  cells: readonly (readonly string[])[];
}

/** Beyond these nothing of a sheet is read: a province's units with their places fit in. */
export const most = { rows: 5000, columns: 120 } as const;
