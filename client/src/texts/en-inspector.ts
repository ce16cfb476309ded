import type { viInspector } from './vi-inspector.ts';
import { number } from './write-en.ts';

/** The English sentences of what may be set of a field, a rule or a calculation. */
export const enInspector: typeof viInspector = {
  definitionEnglish: 'Definition in English',
  noteText: 'Text of the note',
  noteTextHint: 'Only to be read: whoever fills the form sees it and answers nothing.',
  partEnglish: { numerator: 'English name of the part', denominator: 'English name of the whole' },
  partLimit: (setting, part) => `${setting}: ${part}`,
  shownAs: (example) => `Numbers are shown like ${example}. They may be typed with or without separators of thousands.`,
  notYet: {
    file: 'The form knows the names, types and number of files. Files cannot be sent through the system yet: people are told to hand them in otherwise, so do not require this field.',
    'exemplar-reference':
      'Models and initiatives cannot be looked up in the system yet, so that none can be chosen; do not require this field.',
  },
  isRate: 'This is a rate (parts and wholes of units are summed before they are divided)',
  numerator: 'Numerator',
  denominator: 'Denominator',
  ratioHint: 'One of the numbers that the formula uses.',
  ratioIncomplete: 'Choose numerator and denominator, two numbers that the formula uses.',
  isRatio: 'Numerators and denominators of units are summed before they are divided, because this is a rate.',
  scale: 'Decimal places',
  scaleHint: 'The result is rounded to that many places.',
  scaleUsual: (places) => `As usual (${number(places)})`,
  kindPicked: 'Field to compare',
  whenKind: { shown: 'Shown when', required: 'Required when' },
  value: 'Value',
  orValue: 'Or value',
  addValue: 'Or add a value',
  removeValue: (value) => `Remove value ${value}`,
  dateHint: 'A day, for instance 05/06/2025',
  joined:
    'All conditions must hold. Within one condition any of the values will do. A field without an answer does not hold.',
  cannotDecide:
    'Several choices, tables, percentages, files and calculations cannot decide yet; add a yes/no field instead.',
  testIncomplete:
    'Choose or type all values: whole numbers for counts and money, digits for decimals, a day that exists for dates.',
  requiredWhile: 'Required under a condition',
  notRequiredWhile: 'No condition requires this field.',
  addRequiredWhile: 'Required when…',
  neverRequired: 'No longer required by a condition',
  alwaysRequired: 'This field is required whenever it is shown. Untick “Required” to set a condition.',
  nothing: 'Nothing to report',
  nothingHint: (title) =>
    `Adds a yes/no question at the top of “${title}”. No means that there is nothing to report: the other fields are not shown, count as neither zero nor left blank.`,
  nothingQuestion: 'Question at the top',
  nothingUsual: (title) => `Anything to report: ${title}`,
  addNothing: 'Allow nothing to report',
  nothingBy: (question) => `Nothing to report when “${question}” is No.`,
  dropNothing: 'No longer ask whether there is anything',
  governs: (titles) =>
    titles.length === 0
      ? 'No field is shown by this answer yet.'
      : `No means nothing to report: ${titles.map((title) => `“${title}”`).join(', ')}.`,
  earlierField: 'a field of an earlier version',
  lineage: {
    sumOf: (titles) => `Merged from ${titles}. Their figures of earlier periods are summed to compare.`,
    partOf: (titles) =>
      `Split from ${titles}. Earlier periods have only the common figure; the sum of the parts compares with it.`,
    notComparable: (titles) => `In place of ${titles}. Figures of earlier periods do not compare.`,
  },
  split: 'Split the field',
  splitAdds: (title) =>
    `Earlier figures of “${title}” are kept and cannot be divided: last year has only the common figure. The sum of the parts compares with it; formulas and rules that read “${title}” will read the sum of the parts.`,
  splitApart: (title) =>
    `Earlier figures of “${title}” are kept at the old field. The parts begin with this version and do not add up to the old figure.`,
  splitPart: (at) => `Name of part ${at}`,
  addPart: 'Add a part',
  dropPart: (at) => `Remove part ${at}`,
  merge: 'Merge fields',
  noMergeable:
    'No number can be merged with this one yet: it needs the same kind, unit, basis and rollups, and the same condition.',
  mergeWith: (title) => `Merge “${title}” with`,
  mergeChoose: 'Choose at least one field to merge.',
  mergedTitle: 'Name of the merged field',
  mergeAdds: (titles) =>
    `Last year's figure of the new field is the sum of ${titles}, where a report has all of them. Earlier figures of each field are kept.`,
};
