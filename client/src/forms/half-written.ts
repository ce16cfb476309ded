import type { Form, Language } from '@ke-hoach/forms';
import { isUnnamed } from '@ke-hoach/forms/build';
import { fieldTitle, sectionTitle } from '../form-view/field-texts.ts';
import { theForm } from './form-card.tsx';
import { partsOf } from './parts-of.ts';

/** A field, section, group or rule with something that is not complete, and so is in no draft. */
export interface HalfWritten {
  id: string;
  title: string;
}

/** Those of the ids that the form still has, by what they are called. */
export function halfWrittenOf(form: Form, ids: Iterable<string>, language: Language): HalfWritten[] {
  return [...ids].flatMap((id) => {
    if (id === theForm) return [{ id, title: form.title }];
    const field = form.field(id);
    if (field) return [{ id, title: fieldTitle(field, language) }];
    const rule = form.rules.find((each) => each.id === id);
    if (rule) return [{ id, title: rule.message[language] }];
    const placed = partsOf(form).find((each) => each.id === id);
    return placed ? [{ id, title: sectionTitle(placed.part, language) }] : [];
  });
}

/** Fields that ask to choose from what nobody has named yet; a version that has one already stays as it is. */
export function choicelessOf(form: Form, published: Form | null, language: Language): HalfWritten[] {
  const known = new Set(published?.fields.flatMap(({ choices = [] }) => choices.map(({ id }) => id)));
  return form.fields
    .filter(({ choices = [] }) => choices.some((choice) => isUnnamed(choice) && !known.has(choice.id)))
    .map((field) => ({ id: field.id, title: fieldTitle(field, language) }));
}
