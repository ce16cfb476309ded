import type { viSearch } from './vi-search.ts';
import { fullDate } from './write-en.ts';

/** What is said where everything is searched at once, in English. */
export const enSearch: (typeof viSearch)['search'] = {
  open: 'Search',
  keys: 'Ctrl+K',
  title: 'Search all you may see',
  label: 'Search for',
  hint: 'A few letters, accents or not: unit and period, plan, task, name of a register entry, form, person…',
  hintKeys: 'Keys ↑ ↓ choose, Enter opens.',
  found: (count, hasMore) =>
    count === 0 ? 'Nothing found.' : `${hasMore ? 'The first ' : ''}${count === 1 ? '1 result' : `${count} results`}`,
  most: (count) => `The first ${count} are shown; type more to narrow it down.`,
  formerUnit: 'Former unit',
  until: (lastDay) => `until ${fullDate(lastDay)}`,
  passed: {
    MERGE: (into) => `merged into ${into}`,
    SPLIT: (into) => `split into ${into}`,
    RENAME: (into) => `became ${into}`,
    ABOLISH: (into) => `abolished, taken over by ${into}`,
    TRANSFER: (into) => `passed to ${into}`,
  },
  kind: {
    UNIT: 'Units',
    PLAN: 'Plans',
    REPORT: 'Reports',
    ENTRY: 'Register entries',
    FORM: 'Forms',
    PERSON: 'People',
    TASK: 'Tasks',
    TARGET: 'Targets',
    ANNOUNCEMENT: 'Announcements',
    QUESTION: 'Saved questions',
    DASHBOARD: 'Dashboards',
  },
  more: {
    UNIT: 'More units',
    PLAN: 'More plans',
    REPORT: 'More reports',
    ENTRY: 'More register entries',
    FORM: 'More forms',
    PERSON: 'More people',
    TASK: 'More tasks',
    TARGET: 'More targets',
    ANNOUNCEMENT: 'More announcements',
    QUESTION: 'More saved questions',
    DASHBOARD: 'More dashboards',
  },
};
