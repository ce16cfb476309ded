import { matchingKey, type Field, type Form } from '@ke-hoach/forms';

/** Another field of the same section, group or table that is called the same, or as good as: people could not tell them apart. */
export function sameTitled(form: Form, title: string, place: string, own?: Field): Field | undefined {
  const wanted = matchingKey(title);
  if (wanted === '') return undefined;
  return form.fields.find((field) => {
    const table = field.table === undefined ? undefined : form.field(field.table)?.id;
    const stands = table ?? field.group ?? field.section;
    return field.id !== own?.id && stands === place && matchingKey(field.title) === wanted;
  });
}
