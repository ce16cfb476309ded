import type { OperationNote } from '../build/operation.ts';
import type { Language } from '../dialect/form.ts';
import { operationLanguages } from './operation-languages.ts';
import { quoted } from './written.ts';

/** What was left out of an edit that was done, in one sentence. */
export function operationNoteSentence({ code, details }: OperationNote, language: Language): string {
  return operationLanguages[language].notes[code]({ title: details.title, titles: quoted(details.titles) });
}
