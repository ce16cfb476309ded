import type { Language, Section } from '../dialect/form.ts';

/** The title of a section or group in the language, and what it is about; Vietnamese where there is no other. */
export function sectionTexts(section: Section, language: Language): { title: string; description?: string } {
  const english = language === 'en';
  const description = (english && section.descriptionEn) || section.description;
  return {
    title: (english && section.titleEn) || section.title,
    ...(description === undefined ? {} : { description }),
  };
}
