import type { viSearch } from './vi-search.ts';
import { fullDate } from './write-en.ts';

/** What is said where everything is searched at once, in English. */
export const enSearch: (typeof viSearch)['search'] = {
  open: 'Search',
  keys: 'Ctrl+K',
  title: 'Search units, plans, reports, forms, people',
  label: 'Search for',
  hint: 'A few letters, accents or not; unit and period may go together.',
  hintKeys: 'Keys ↑ ↓ choose, Enter opens.',
  found: (count) => (count === 0 ? 'Nothing found.' : count === 1 ? '1 result' : `${count} results`),
  formerUnit: 'Former unit',
  until: (lastDay) => `until ${fullDate(lastDay)}`,
  passed: {
    MERGE: (into) => `merged into ${into}`,
    SPLIT: (into) => `split into ${into}`,
    RENAME: (into) => `became ${into}`,
    ABOLISH: (into) => `abolished, taken over by ${into}`,
    TRANSFER: (into) => `passed to ${into}`,
  },
  kind: { UNIT: 'Units', PLAN: 'Plans', REPORT: 'Reports', FORM: 'Forms', PERSON: 'People' },
};
