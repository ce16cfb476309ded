import type { Form, Language, Section } from '../dialect/form.ts';
import { partsOf } from '../versions/moved-parts.ts';
import { fieldTitle } from './field-title.ts';

/** What people call the field, section, group, part of a percent, choice, rule or code list with that id; '' when there is none. */
export function titleOf(form: Form, id: string, language: Language): string {
  const field = form.field(id);
  if (field) return fieldTitle(field, language);
  const rule = form.rules.find((one) => one.id === id);
  if (rule) return rule.message[language];
  const parts = form.fields.flatMap((one) => (one.parts ? Object.values(one.parts) : []));
  const choices = form.fields.flatMap((one) => [...(one.choices ?? []), ...(one.retired ?? [])]);
  const known: Pick<Section, 'id' | 'title' | 'titleEn'>[] = [
    ...partsOf(form),
    ...parts,
    ...choices,
    ...form.codeLists.values(),
  ];
  const found = known.find((one) => one.id === id);
  return (language === 'en' && found?.titleEn) || (found?.title ?? '');
}
