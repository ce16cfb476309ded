import type { ExpressionTexts } from './expression-texts.ts';

/** Expressions in English. */
export const expressionEn: ExpressionTexts = {
  problems: {
    SYNTAX: ({ text, expected, near, leading }) =>
      leading
        ? 'A formula does not begin with “=” here. Take it away.'
        : near
          ? `“${text}” is not used here. Write “${near}”.`
          : text
            ? `At “${text}” there should be ${expected}. Correct it.`
            : `The formula is unfinished: add ${expected}.`,
    TOO_LONG: ({ limit }) => `The formula is longer than ${limit} characters. Make several calculated values of it.`,
    TOO_DEEP: ({ limit }) => `The formula is nested beyond ${limit} levels. Make several calculated values of it.`,
    NAME_UNKNOWN: ({ text, near, table }) => {
      const place = table ? `The table “${table}” has no column “${text}”.` : `The form has no “${text}”.`;
      return near ? `${place} Did you mean ${near}?` : `${place} Choose a name from the list.`;
    },
    NAME_TAKEN: ({ name }) => `“${name}” is already the name of a field. Give the row another name.`,
    FUNCTION_UNKNOWN: ({ text, near, known, insteadOf }) =>
      insteadOf
        ? `There is no function “${text}”. ${insteadOf}`
        : near
          ? `There is no function “${text}”. Did you mean ${near}?`
          : `There is no function “${text}”. There are: ${known}.`,
    ARGUMENTS: ({ name, takes, example, found }) =>
      found
        ? `${name}(…) takes ${takes}, not ${found}. Write it as ${example}.`
        : `${name}(…) takes ${takes}. Write it as ${example}.`,
    TYPE_MISMATCH: ({ subject, found, expected, beside, hint }) =>
      beside
        ? `${subject} is ${found} and does not go with ${beside}, which is ${expected}. ${hint}`
        : `${subject} is ${found}; ${expected} is needed here. ${hint}`,
    CODE_UNKNOWN: ({ value, choice, code, named, codes }) => {
      if (named) return `“${value}” is the name of a choice; its code is ${named}. Write "${named}".`;
      const refused = `“${value}” is not the code of any choice of “${choice}”.`;
      return code ? `${refused} Did you mean ${code}?` : `${refused} The codes: ${codes}.`;
    },
    RESULT_TYPE: ({ found, expected, hint }) => `The formula gives ${found}; ${expected} is needed. ${hint}`,
  },
  goesOn: {
    value: 'a value: a field name, a number or a text in quotes',
    name: 'a name',
    rowName: 'a name for the row',
    macro: 'filter, map, all or exists',
    end: 'an operator before it, or the end of the formula',
    word: 'a name, a number, a text in quotes or an operator',
    escape: '\\n, \\t, \\", \\\' or \\\\',
    quote: 'a closing quote',
  },
  types: {
    number: 'a number',
    text: 'a text',
    date: 'a date',
    bool: 'a yes/no',
    blank: 'blank',
    row: 'a row',
    table: 'a table',
    list: 'a list',
    single: 'a single value',
  },
  listOf: (item) => `a list of ${item.replace(/^an? /, '')}s`,
  hints: {
    'number<bool': 'Write … ? 1 : 0.',
    'number<text': 'Use a field that is a number.',
    'number<date': 'Use days(…) for a number of days, year(…) for the year.',
    'number<list of number': 'Add them up with sum(…).',
    'number<table': 'Count its rows with size(…), or add up a column with sum(table.column).',
    'text<number': 'Write a text in quotes, such as "1".',
    'date<number': 'Write a date in quotes, such as "2025-06-30".',
    'bool<number': 'Compare it, such as … > 0.',
    'bool<text': 'Compare it, such as … == "…".',
    'bool<date': 'Compare it, such as … <= context.today.',
    'bool<table': 'Use all(…), exists(…) or has(…).',
    'table<list of number': 'Write the name of the table without the column.',
    'list<text': 'Write the values in square brackets, such as ["a", "b"].',
    'list<number': 'Write the values in square brackets, such as [1, 2].',
    'single<list of number': 'Compare one value at a time, or the sum(…).',
    'single<list of text': 'Use in to look for a value in a list.',
    'single<table': 'Compare the number of rows, size(…), or a column.',
    any: 'Use values of the same type.',
  },
  functions: {
    sum: {
      takes: 'a list of numbers',
      gives: 'The sum of the numbers; blanks are skipped.',
      example: 'sum(table.column)',
    },
    count: { takes: 'a list', gives: 'How many values are entered.', example: 'count(table.column)' },
    min: { takes: 'a list of numbers or dates', gives: 'The least value entered.', example: 'min(table.column)' },
    max: { takes: 'a list of numbers or dates', gives: 'The greatest value entered.', example: 'max(table.column)' },
    size: { takes: 'a table, list or text', gives: 'How many rows, items or characters.', example: 'size(table)' },
    has: { takes: 'one value', gives: 'True when it is entered.', example: 'has(field)' },
    round: {
      takes: 'a number and decimal places from 0 to 10',
      gives: 'The number rounded, halves upwards.',
      example: 'round(number, 2)',
    },
    year: { takes: 'a date', gives: 'The year of the date.', example: 'year(date)' },
    days: { takes: 'two dates', gives: 'The days from the first to the second.', example: 'days(from, to)' },
  },
  macros: {
    filter: {
      takes: 'a name for the row and a condition',
      gives: 'Only the rows of the table that meet the condition.',
      example: 'size(table.filter(r, r.column == "code"))',
    },
    map: {
      takes: 'a name for the row and a computation',
      gives: 'What the computation gives for each row of the table.',
      example: 'sum(table.map(r, r.column * 2))',
    },
    all: {
      takes: 'a name for the row and a condition',
      gives: 'True when every row of the table meets the condition.',
      example: 'table.all(r, r.column > 0)',
    },
    exists: {
      takes: 'a name for the row and a condition',
      gives: 'True when some row of the table meets the condition.',
      example: 'table.exists(r, r.column > 0)',
    },
  },
  spreadsheet: {
    countif:
      'To count rows by a choice, take “Number of rows with a given value” as the way of computing, or write size(table.filter(r, r.column == "code")).',
    countifs:
      'To count rows by a choice, take “Number of rows with a given value” as the way of computing, or write size(table.filter(r, r.column == "code")).',
    counta: 'Write count(table.column).',
    sumif: 'Write sum(table.filter(r, r.column == "code").column).',
    sumifs: 'Write sum(table.filter(r, r.column == "code").column).',
    average: 'Write sum(table.column) / count(table.column).',
    if: 'Write condition ? value when true : value when false.',
    and: 'Write … && ….',
    or: 'Write … || ….',
    not: 'Write !(…).',
    isblank: 'Write !has(…).',
  },
};
