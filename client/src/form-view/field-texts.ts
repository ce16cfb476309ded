import type { Field, Section } from '@ke-hoach/forms';
import type { Language } from '../texts/texts.tsx';

/* The texts an author wrote, in the person's language where there is one. */
export { fieldTitle } from '@ke-hoach/forms';

export const fieldDefinition = (field: Field, language: Language): string | undefined =>
  (language === 'en' ? field.i18n?.en?.description : undefined) ?? field.description;

export const choiceTitle = (field: Field, code: string, language: Language): string => {
  const choice = field.choices?.find((candidate) => candidate.code === code);
  return (
    (language === 'en' ? (choice?.titleEn ?? field.i18n?.en?.choices?.[code]) : undefined) ?? choice?.title ?? code
  );
};

export const sectionTitle = (section: Section, language: Language): string =>
  (language === 'en' ? section.titleEn : undefined) ?? section.title;
