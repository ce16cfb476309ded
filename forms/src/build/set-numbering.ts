import type { Edit } from './edit.ts';

/** Numbers the questions of the form, or takes their numbers away. */
export const setNumbering: Edit<'setNumbering'> = ({ document, form }, { numbering }) => {
  if (numbering === null) delete document.schema['x-numbering'];
  else document.schema['x-numbering'] = numbering;
  return { type: 'setNumbering', numbering: form.numbering ?? null };
};
