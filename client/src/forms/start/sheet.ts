/** One sheet of a workbook, or a block of pasted cells: texts as a Vietnamese office writes them, row by row. */
export interface Sheet {
  name: string;
  cells: readonly (readonly string[])[];
}

/** Beyond these nothing is read: a form out of more would be no form. */
export const most = { rows: 2000, columns: 120, fields: 120 } as const;
