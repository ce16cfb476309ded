import type { FillingSentences } from './sentences.ts';

/** English: what is said to people who fill forms. */
export const en: FillingSentences = {
  issues: {
    REQUIRED: ({ title, picked }) => `${picked ? 'Choose' : 'Enter'} “${title}”.`,
    WRONG_TYPE: ({ title, expected }) => `“${title}” must be ${expected}. Enter it again.`,
    NOT_EXACT: ({ title, limit }) => `“${title}” is too large to be exact. Enter at most ${limit}.`,
    TOO_SMALL: ({ title, limit }) => `“${title}” must be at least ${limit}.`,
    TOO_LARGE: ({ title, limit }) => `“${title}” must be at most ${limit}.`,
    TOO_SHORT: ({ title, limit }) => `“${title}” needs at least ${limit} characters. Write more.`,
    TOO_LONG: ({ title, limit, length }) => `“${title}” has ${length} characters, at most ${limit}. Shorten it.`,
    TEXT_NOT_ALLOWED: ({ title }) => `“${title}” has characters that cannot be stored. Remove them and enter it again.`,
    PATTERN: ({ title }) => `“${title}” is not in the right form. See the hint at the field and correct it.`,
    NOT_A_DATE: ({ title }) => `“${title}” is not a day that exists. Enter day/month/year.`,
    NOT_A_DECIMAL: ({ title }) => `“${title}” must be a number. Enter it as 1,234.5.`,
    TOO_MANY_DIGITS: ({ title, limit }) => `“${title}” is too long: at most ${limit} digits before the decimal point.`,
    TOO_MANY_PLACES: ({ title, limit }) => `“${title}” has at most ${limit} digits after the decimal point. Round it.`,
    NOT_A_CHOICE: ({ title }) => `“${title}” is not in the list. Choose again.`,
    CHOICE_RETIRED: ({ title, choice, into }) =>
      into
        ? `“${title}”: “${choice}” became part of “${into}”. Choose “${into}”.`
        : `“${title}”: “${choice}” is no longer used. Choose another.`,
    CHOSEN_TWICE: ({ title }) => `“${title}” holds one choice twice. Take one away.`,
    TOO_MANY_CHOSEN: ({ title, limit, chosen }) =>
      `“${title}” has ${chosen} choices, at most ${limit} are allowed. Take some away.`,
    TOO_FEW_CHOSEN: ({ title, limit }) => `“${title}” needs at least ${limit} choices. Choose more.`,
    PART_MISSING: ({ title, part }) => `“${title}” still needs “${part}”. Enter both numbers.`,
    NOT_A_REFERENCE: ({ title }) => `“${title}”: what was chosen is not known. Choose again.`,
    FILE_REFUSED: ({ title, name, types }) =>
      `“${title}”: the file “${name}” is not accepted. Choose a file of type ${types}, at most 10 MB.`,
    FILE_NOT_SENT: ({ title, name }) =>
      `“${title}”: the server has no file “${name}”. Take it out and choose it again.`,
    TOO_MANY_FILES: ({ title, limit, files }) =>
      `“${title}” has ${files} files, at most ${limit} are allowed. Take some away.`,
    TOO_FEW_FILES: ({ title, limit }) => `“${title}” needs at least ${limit} files. Attach more.`,
    TOO_MANY_ROWS: ({ title, limit, rows }) => `“${title}” has ${rows} rows, at most ${limit}. Remove rows.`,
    TOO_FEW_ROWS: ({ title, limit }) => `“${title}” needs at least ${limit} rows. Add rows.`,
    ROW_ID_INVALID: ({ title }) => `A row of “${title}” has no valid id. Remove the row and enter it again.`,
    ROW_ID_DUPLICATE: ({ title }) => `Two rows of “${title}” have the same id. Remove one and enter it again.`,
    UNKNOWN_PROPERTY: ({ key }) => `The form has no “${key}”. Load the form again.`,
    CALCULATED_SENT: ({ title }) => `“${title}” is calculated and never entered. Remove the value.`,
    CHANGED_BEYOND_RETURN: ({ title }) => `“${title}” is not among what was returned. Please say why you changed it.`,
    TOO_MUCH_WORK: () => 'The report is too long to check. Remove rows from its tables.',
  },
  expected: {
    text: 'text',
    integer: 'a whole number such as 1,200',
    money: 'an amount such as 40,000,000',
    decimal: 'a number such as 1,234.5',
    date: 'a date such as 05/06/2025',
    'yes-no': 'yes or no',
    choice: 'one of the choices',
    'many-choices': 'some of the choices',
    percent: 'two numbers: part and whole',
    'unit-reference': 'a unit',
    'exemplar-reference': 'an exemplar',
    file: 'attached files',
    note: 'left empty',
    phone: 'a telephone number such as 0905 123 456',
    table: 'a table',
    row: 'a row',
    object: 'a set of answers',
  },
  row: ({ table, number }) => `${table}, row ${number}: `,
  answers: { yes: 'Yes', no: 'No', nothing: 'Nothing to report', met: 'Met', notMet: 'Not met' },
};
