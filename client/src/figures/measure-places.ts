import { matchingKey } from '@ke-hoach/forms';
import type { QuestionFields_measurableFragment } from '../gql/graphql.ts';
import type { Texts } from '../texts/vi.ts';

type Measurable = QuestionFields_measurableFragment;

/** A part of a form with the measures that stand in it. */
export interface MeasurePlace {
  title: string;
  measurables: Measurable[];
}

/** Measures by the parts of their forms, in the order of the forms: nobody finds one among a hundred by its letters. */
export function measurePlaces(measurables: readonly Measurable[], texts: Texts): MeasurePlace[] {
  const places = new Map<string, MeasurePlace & { form: string; position: number }>();
  for (const measurable of measurables) {
    const { section, versions } = measurable;
    const form = section
      ? texts.titleOf({ title: section.form, titleEn: section.formEn })
      : (versions.at(-1)?.form ?? '');
    const title = section ? `${form}: ${texts.titleOf(section)}` : form;
    const place = places.get(title) ?? { form, position: section?.position ?? 0, title, measurables: [] };
    place.measurables.push(measurable);
    places.set(title, place);
  }
  return [...places.values()].sort(
    (left, right) => left.form.localeCompare(right.form, 'vi') || left.position - right.position,
  );
}

/** Those whose title holds every word that is looked for, whatever its accents. */
export function findMeasures<Titled extends Pick<Measurable, 'title' | 'titleEn'>>(
  measurables: readonly Titled[],
  typed: string,
): Titled[] {
  const words = matchingKey(typed).split(' ').filter(Boolean);
  return measurables.filter(({ title, titleEn }) => {
    const key = matchingKey(`${title} ${titleEn ?? ''}`);
    return words.every((word) => key.includes(word));
  });
}
