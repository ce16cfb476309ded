import type { viCopy } from './vi-copy.ts';
import { number } from './write-en.ts';

/** What is said where answers of an earlier report are taken over, in English. */
export const enCopy: (typeof viCopy)['copy'] = {
  offer: (period) => `Take over what was reported last (${period}) and change it, rather than type it again.`,
  open: 'Take from last period…',
  title: (period) => `Take from the report ${period}`,
  hint: 'Figures of a day and texts are chosen already. Figures of the period and dates differ mostly: choose them only where they are right.',
  same: 'Mostly stays the same',
  ofPeriod: 'Of each period',
  all: 'Choose this whole group',
  now: 'now:',
  nothing: 'Nothing left to take: this report has all of it.',
  noneChosen: 'Choose at least one.',
  take: (count) => `Take ${number(count)} answer${count === 1 ? '' : 's'}`,
  taken: (count) => `${number(count)} answer${count === 1 ? '' : 's'} taken from last period.`,
  left: (count) => `${number(count)} answer${count === 1 ? '' : 's'} of last period to look at`,
  leftHint: 'An answer you change loses its mark; where it is right, keep it.',
  mark: 'From last period',
  keep: 'Keep',
  keepOne: (cell) => `Keep “${cell}”`,
  keepAll: 'Keep all',
  kept: 'Noted as looked at.',
  undo: 'Take these out again',
  undone: 'Taken out again.',
  conflict: 'The report was changed elsewhere. Open the list again and choose again.',
};
