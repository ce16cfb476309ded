import type { viPublished } from './vi-published.ts';

export const enPublished: (typeof viPublished)['published'] = {
  title: 'Figures of all units',
  beside: (year) => `Figures of all units, plan of ${year}`,
  choose: 'Choose what is published…',
  chooseTitle: 'Choose what is published to the units',
  chooseHint:
    'Every unit that sees the plan will be told the total of all units for these measures, beside its own. No unit sees the figure of another; with figures of fewer than 5 units there is no total.',
  search: 'Find a measure',
  chosen: (count) => `Measures (${count} chosen)`,
  nothingOffered: 'The forms of the plan have no measure yet that adds up over units.',
  tooMany: (most) => `Choose at most ${most} measures.`,
  publish: 'Publish',
  done: 'The units are told what you chose.',
  conflict: 'Somebody has just changed the plan. What you chose is still here; press “Publish” again to keep it.',
  none: 'No figures of all units are published. Each unit sees its own only.',
  measure: 'Measure',
  period: 'Period',
  all: 'All units',
  own: 'Your units',
  accepted: 'Accepted reports',
  withheld: 'Too few units',
  noFigure: 'No figure yet',
  hint: 'Of accepted reports. There is no total while fewer than 5 units have a figure.',
};
