import type { viOptional } from './vi-optional.ts';
import { fullDate, number } from './write-en.ts';

const entries = (count: number): string => (count === 1 ? '1 entry' : `${number(count)} entries`);

/** Reports that a unit may give though it owes nothing, and registers. */
export const enOptional: (typeof viOptional)['optional'] = {
  title: 'May be sent',
  intro: 'Not required: a unit that sends nothing is not counted as missing.',
  begin: 'Begin the report',
  register: 'Open the register',
  add: 'New entry',
  actionOn: (action, form, unit) => `${action}: ${form}, ${unit}`,
  counts: (handedIn, drafts, returned) =>
    [
      `${entries(handedIn)} submitted`,
      drafts > 0 ? `${number(drafts)} in draft` : '',
      returned > 0 ? `${number(returned)} returned` : '',
    ]
      .filter(Boolean)
      .join(', '),
  until: (day) => `Open until the end of ${day}`,
  after: (day, isOpen) => `It was due by ${day}${isOpen ? ', and can still be given' : ''}`,
  find: 'Search the register',
  findHint: 'Some letters of what was written; accents may be left out.',
  keyHint: 'Key N: new entry.',
  found: (count) => (count === 0 ? 'No entry matches.' : entries(count)),
  ofUnits: 'of all units',
  emptyTitle: 'No entry yet',
  empty: 'Each activity is an entry, written whenever it happens within the period; their figures add up.',
  emptyElsewhere: 'Entries show here once they are submitted.',
  sentOn: (at) => `sent on ${fullDate(at)}`,
  discard: 'Drop the draft',
  discardTitle: 'Drop this draft?',
  discardWhat: 'The draft leaves the unit’s list. The report is not required, so nobody is counted as missing.',
  changed: 'Someone has just changed this draft, so it was not dropped. Please look again.',
};
