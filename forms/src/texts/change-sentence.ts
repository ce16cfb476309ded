import type { Kind, Language } from '../dialect/form.ts';
import type { Change } from '../versions/change.ts';
import { formLanguages } from './form-languages.ts';
import type { FormSentences } from './sentences.ts';

/** One difference between two versions; says so when earlier figures may no longer fit. */
export function changeSentence(change: Change, language: Language): string {
  const sentences = formLanguages[language];
  const sentence = sentences.changes[change.kind]({
    title: change.title,
    aspect: aspectOf(change, sentences),
    before: shown(change.before, change, sentences),
    after: shown(change.after, change, sentences),
    yes: sentences.yes,
    no: sentences.no,
  });
  return change.breaking ? `${sentence} ${sentences.breaking}` : sentence;
}

/** What differs of a meaning; nothing where it cannot be told by two words. */
function aspectOf({ aspect }: Change, sentences: FormSentences): string {
  const words: Readonly<Record<string, string>> = { kind: sentences.kind, table: sentences.kinds.table };
  const named = words[aspect ?? ''] ?? sentences.settings[aspect ?? ''];
  return named ? named.charAt(0).toLowerCase() + named.slice(1) : '';
}

function shown(value: unknown, { kind, aspect = '' }: Change, sentences: FormSentences): string {
  if (typeof value === 'boolean') return value ? sentences.yes : sentences.no;
  if (Array.isArray(value)) return value.join('”, “');
  // What was sent over the line has null for nothing.
  if (kind === 'meaning' && (value === undefined || value === null))
    return aspect === 'table' ? sentences.noTable : sentences.unset;
  const word = String(value ?? '');
  return (aspect === 'kind' ? sentences.kinds[word as Kind] : sentences.values[aspect]?.[word]) ?? word;
}
