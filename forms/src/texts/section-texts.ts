import type { Language, Section } from '../dialect/form.ts';
import { headingNumber, unnumberedSection } from '../format/heading-number.ts';

/** The title of a section or group in the language, and what it is about; Vietnamese where there is no other. */
export function sectionTexts(section: Section, language: Language): { title: string; description?: string } {
  const english = language === 'en';
  const description = (english && section.descriptionEn) || section.description;
  return {
    title: (english && section.titleEn) || section.title,
    ...(description === undefined ? {} : { description }),
  };
}

/** A section's or group's title as it stands over its questions: behind its number, where the form numbers them. */
export function sectionTitle(section: Section, language: Language): string {
  const { title } = sectionTexts(section, language);
  const { place } = section;
  return place === undefined ? title : `${headingNumber(1, place)} ${unnumberedSection(place, title)}`;
}
