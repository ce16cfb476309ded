import type { viRegister } from './vi-register.ts';
import { number } from './write-en.ts';

/** What is said where a table of a report draws its rows from a register, in English. */
export const enRegister: typeof viRegister = {
  register: {
    title: 'Rows from a register',
    there: (table, count) => `“${table}” has ${number(count)} row${count === 1 ? '' : 's'} from a register.`,
    hint: 'What you correct in the report counts; the register stays as it is. Entries handed in since come in by themselves when the report is opened.',
    notBegun: 'These rows come into the table once the report is begun; adding them now makes it a draft.',
    entry: 'Entry of the register',
    mark: 'From the register',
    corrected: (columns) => `corrected here in ${columns.map((one) => `“${one}”`).join(', ')}.`,
    removed: 'removed from the table.',
    fresh: 'not in the table yet.',
    asRegister: 'As in the register',
    addAgain: 'Add again',
    add: (count) => `Add ${number(count)} row${count === 1 ? '' : 's'} from the register`,
    drawn: (count) => `${number(count)} row${count === 1 ? '' : 's'} taken from the register.`,
  },
  registerFields: {
    register: 'Register',
    hint: 'Entries handed in into the register for the days of the period become rows of the table, one each; units may correct them in the report.',
    none: 'There is no register yet. Make a form of the kind “Register” first.',
    noRegister: 'From no register',
    unknown: (key) => `Register “${key}” (no longer seen)`,
    unpublished: 'This register was never published, so that its fields cannot be chosen.',
    date: 'Date that places an entry in a period',
    dateHint: 'An entry that leaves it blank is placed by the day it was opened.',
    dayOpened: 'The day it was opened',
    column: (title) => `Column “${title}” from`,
    typed: 'Typed by the unit',
    gone: 'Field that the register no longer has',
    sameTitles: (count) => `Take by equal names (${number(count)} column${count === 1 ? '' : 's'})`,
  },
};
