import type { viFirstDay } from './vi-first-day.ts';
import { number } from './write-en.ts';

/** What is said on the first day of an office, in English. */
export const enFirstDay: (typeof viFirstDay)['firstDay'] = {
  title: 'Getting started',
  intro: (done, all) =>
    `${done} of ${all} done. Go from top to bottom; you can stop at any time: this page knows how far you are.`,
  finished: 'All is done. From now on follow the reports under “Progress”.',
  nothing: 'There is nothing to set up',
  nothingWhy: 'This page is for an office that begins; your unit works under an issued plan already.',
  next: (done, all, step) => `Getting started: ${done} of ${all} done. Next: ${step}.`,
  back: 'Back to the list',
  doneBy: (role) => `From here on it is the work of whoever has the role “${role}”, who signs in to do it.`,
  state: (isDone, isNext) => (isDone ? 'Done' : isNext ? 'Do this next' : 'To do'),
  counted: {
    UNITS: (count) => `There are ${number(count)} units.`,
    PEOPLE: (count, units) => `${number(count)} of ${number(units)} units have somebody who fills in reports.`,
    FORM: (count) => `${number(count)} published.`,
  },
  missing: {
    FORM: (count) =>
      `The example of a plan asks for ${number(count)} more that are not published yet. Drawn before the plan is made they are given to units with it; a plan from nothing does not need them:`,
    DUTIES: (count) => `Periods that no form is given for, ${number(count)} so far:`,
  },
  steps: {
    LETTERHEAD: {
      name: 'Letterhead of the office',
      how: 'Name of the office, sign of its documents, place and who signs; printed on every plan and report.',
      go: 'Open the office, part “Letterhead”',
    },
    UNITS: {
      name: 'The units below',
      how: 'Enter the whole list of communes, wards and member organisations from Excel, or add them one by one.',
      go: 'Open the office to enter units',
    },
    OFFICE: {
      name: 'People of the office',
      how: 'At least one who draws forms and one who reviews reports; one person may have both roles. Nobody gives a role to themselves.',
      go: 'Open the office, part people',
    },
    PEOPLE: {
      name: 'Somebody to fill in reports at each unit',
      how: 'Paste one list from Excel, with a column for the unit, for all units at once; then print activation slips to hand out.',
      go: 'Open the office, choose “Add people”',
    },
    PLAN_TYPE: {
      name: 'Plan type',
      how: 'Choose “An example”, then the yearly plan; change what you need and publish it.',
      go: 'Start from an example',
    },
    FORM: {
      name: 'Report forms',
      how: 'For each form: choose an example, an Excel sheet in use, or start from nothing; then publish it.',
      go: 'Draw a form',
    },
    PLAN: {
      name: 'The first plan',
      how: 'Begin with the example and make it fit your office, or with a blank document; that can go on later.',
      go: 'Make the plan',
    },
    DUTIES: {
      name: 'Periods, and who reports what',
      how: 'Look at the periods with their due days and the forms given to units; add what is missing.',
      go: 'Open the plan',
    },
    ISSUE: {
      name: 'Issue it',
      how: 'Give it a number and issue it; from then on each unit sees what it has to report.',
      go: 'Open the plan to issue it',
    },
  },
};
