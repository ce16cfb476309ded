import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { setText } from './texts-of.ts';

/** Changes the title or the description of the form itself; what is left out stays, null takes away. */
export const retitleForm: Edit<'retitleForm'> = ({ document }, { title, description, lang = 'vi' }) => {
  if (title === null && lang === 'vi') throw new Refusal('RESULT_INVALID', { title });
  if (title !== undefined) setText(document.schema, 'title', title, lang);
  if (description !== undefined) setText(document.schema, 'description', description, lang);
  return undefined;
};
