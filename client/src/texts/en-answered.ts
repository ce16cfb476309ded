import type { viAnswered } from './vi-answered.ts';
import { number } from './write-en.ts';

const fields = (count: number): string => (count === 1 ? '1 field' : `${number(count)} fields`);

/** Figures that the unit gave already, in another report for the same days. */
export const enAnswered: (typeof viAnswered)['answered'] = {
  title: 'Figures the unit has reported already',
  hint: 'The same indicator, for the same days. What is filled in can still be changed.',
  comes: 'The same indicator, for the same days. Comes into blank fields as you begin, and can still be changed.',
  from: (form, period) => `from the report “${form}”, ${period}`,
  blank: 'not filled in',
  same: 'filled in',
  other: (now, percent) => `now ${now}${percent}`,
  fill: (count) => `Fill in ${fields(count)} left blank`,
  filled: (count) => `${fields(count)} filled in from what was reported.`,
};
