import type { viAnswered } from './vi-answered.ts';
import { number } from './write-en.ts';

const fields = (count: number): string => (count === 1 ? '1 field' : `${number(count)} fields`);

/** What the unit gave already: in another report for the same days, or of its own plan. */
export const enAnswered: (typeof viAnswered)['answered'] = {
  title: 'What the unit has reported or recorded already',
  figures: 'The same indicator, for the same days.',
  hint: 'What is filled in can still be changed.',
  comes: 'Comes into blank fields as you begin, and can still be changed.',
  fromOwnPlan: 'from the own plan that the unit recorded on the page of the plan',
  from: (form, period) => `from the report “${form}”, ${period}`,
  blank: 'not filled in',
  same: 'filled in',
  other: (now, percent) => `now ${now}${percent}`,
  fill: (count) => `Fill in ${fields(count)} left blank`,
  filled: (count) => `${fields(count)} filled in from what is known.`,
};
