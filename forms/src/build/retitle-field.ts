import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { setText, textsOf } from './texts-of.ts';

/** Changes the title people see, of a field, a calculated value, a part of a percent, a section or a group. */
export const retitleField: Edit<'retitleField'> = ({ document }, operation) => {
  const { field, title, lang = 'vi' } = operation;
  const definition = textsOf(document, field);
  if (!definition) throw new Refusal('FIELD_UNKNOWN', { field });
  if (lang === 'vi' && title === null) throw new Refusal('RESULT_INVALID', { title });
  const before = setText(definition, 'title', title, lang);
  return { type: 'retitleField', field, title: before, ...(lang === 'vi' ? {} : { lang }) };
};

/** Changes the definition shown at a field, a section or a group; null takes it away. */
export const describeField: Edit<'describeField'> = ({ document }, operation) => {
  const { field, description, lang = 'vi' } = operation;
  const definition = textsOf(document, field);
  if (!definition) throw new Refusal('FIELD_UNKNOWN', { field });
  const before = setText(definition, 'description', description, lang);
  return { type: 'describeField', field, description: before, ...(lang === 'vi' ? {} : { lang }) };
};
