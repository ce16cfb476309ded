import type { viNarratives } from './vi-narratives.ts';
import { number } from './write-en.ts';

/** The sentences of what reports wrote, in English. */
export const enNarratives: (typeof viNarratives)['narratives'] = {
  title: 'What reports wrote',
  intro: 'Read what the units wrote in answer to one question of a form, one after the other.',
  field: 'Question of the form',
  find: 'Search the texts',
  count: (count) => (count === 0 ? 'No texts.' : count === 1 ? '1 text.' : `${number(count)} texts, newest first.`),
  noneTitle: 'Nothing written yet',
  none: 'No report has written this part. Try counting submitted reports as well, or another period.',
  noneFound: 'No text has these words. Accents may be left out.',
  noFieldTitle: 'No questions answered in words',
  noField: 'The forms of this plan have no question that is answered in words.',
};
