import type { Field, Part } from '@ke-hoach/forms';
import type { Language } from '../texts/texts.tsx';

/* The texts an author wrote, in the person's language where there is one. */
export { fieldTitle, numberedFieldTitle, sectionTitle } from '@ke-hoach/forms';

export const fieldDefinition = (field: Field, language: Language): string | undefined =>
  (language === 'en' ? field.i18n?.en?.description : undefined) ?? field.description;

/** The title of one count of a stored percent. */
export const partTitle = (part: Part, language: Language): string =>
  (language === 'en' ? part.titleEn : undefined) ?? part.title;
