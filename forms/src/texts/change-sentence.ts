import type { Language } from '../dialect/form.ts';
import type { Change } from '../versions/change.ts';
import { formLanguages } from './form-languages.ts';

/** One difference between two versions; says so when earlier figures may no longer fit. */
export function changeSentence(change: Change, language: Language): string {
  const sentences = formLanguages[language];
  const shown = (value: unknown) => {
    if (typeof value === 'boolean') return value ? sentences.yes : sentences.no;
    return Array.isArray(value) ? value.join('”, “') : String(value ?? '');
  };
  const sentence = sentences.changes[change.kind]({
    title: change.title,
    before: shown(change.before),
    after: shown(change.after),
    yes: sentences.yes,
    no: sentences.no,
  });
  return change.breaking ? `${sentence} ${sentences.breaking}` : sentence;
}
