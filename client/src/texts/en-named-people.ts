import type { viNamedPeople } from './vi-named-people.ts';
import { number } from './write-en.ts';

const counted = (count: number, one: string) => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

/** What is said where administrators look for people without an account in reports, in English. */
export const enNamedPeople: (typeof viNamedPeople)['namedPeople'] = {
  title: 'People without an account who are named in reports',
  why: 'Authors of models, people proposed for commendation and others may ask what the unit keeps of them, or to have their name taken out. Look here to answer: in all reports and registers of this unit and those below it, drafts and earlier submissions too. Of drafts and remarks it tells that the name stands there, not what is written.',
  name: 'Full name',
  nameHint: 'Two words at least; accents do not matter.',
  tooShort: 'Type the full name, two words at least.',
  find: 'Find',
  stop: 'Stop',
  looking: (count) => `Looking, ${counted(count, 'report')} so far…`,
  found: (places, name, reports) =>
    places === 0
      ? `“${name}” is in none of ${counted(reports, 'report')}.`
      : `“${name}” stands in ${counted(places, 'place')}, among ${counted(reports, 'report')} looked through.`,
  stopped: 'Stopped before all were looked through.',
  shownOf: (shown, all) => `${number(shown)} of ${counted(all, 'place')} are shown; the workbook has all.`,
  workbook: 'Download as Excel',
  sheet: 'Where named',
  file: 'where-named',
  head: ['Unit', 'Form', 'Period', 'Entry', 'In', 'Question', 'Row', 'Text', 'When', 'Address'],
  entry: (ordinal) => `entry ${number(ordinal)}`,
  row: (row) => `row ${number(row)}`,
  where: {
    DRAFT: 'Draft',
    KEPT_ASIDE: 'Kept aside',
    REVISION: 'Handed in',
    EXPLANATION: 'Explanation',
    REASON: 'Reason for a return, a waiver …',
    REMARK: 'Remark at a cell',
    FILE: 'Name of a file',
  },
  revision: (count, isReplaced) => `submission ${number(count)}${isReplaced ? ', replaced by a later one' : ''}`,
  how: 'To take a name out: return the report, the unit mends it and hands it in again. Figures and lists then hold the name no more; the earlier submission is kept as the record, for those who may read the report. The name of a file: remove it and send it again under another; a file that was handed in keeps its name. What is within files, printed or downloaded is not looked through.',
};
