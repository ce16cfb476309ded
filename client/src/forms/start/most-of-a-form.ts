/** Beyond these nothing of a sheet becomes a form: a form out of more would be no form. */
export const most = { rows: 2000, fields: 120 } as const;
