import { conditionReasonsEn, expectedEn } from './expected-en.ts';
import type { FormSentences } from './sentences.ts';

/** English: what is said to people who draw forms. */
export const formEn: FormSentences = {
  formIssues: {
    NOT_JSON: ({ place }) => `${place}: this is not valid JSON.`,
    TOO_LARGE: ({ place, limit }) => `${place}: the form is too large, at most ${limit} bytes. Split the form.`,
    TOO_DEEP: ({ place, limit }) => `${place}: nested too deep, at most ${limit} levels.`,
    TOO_MANY_NODES: ({ place, limit }) => `${place}: too many parts, at most ${limit}. Split the form.`,
    NAME_REFUSED: ({ place, name }) => `${place}: the name “${name}” cannot be used. Choose another one.`,
    KEYWORD_REFUSED: ({ place, keyword }) => `${place}: the keyword “${keyword}” is not permitted. Remove it.`,
    VALUE_INVALID: ({ place, expected }) => `${place}: the value is not right, expected: ${expected}.`,
    ID_DUPLICATE: ({ place }) => `${place}: the id is already used elsewhere.`,
    KEY_DUPLICATE: ({ place, key }) => `${place}: the name “${key}” is taken. Choose another one.`,
    KIND_UNKNOWN: ({ place, kind }) => `${place}: there is no kind of field “${kind}”.`,
    PATTERN_REFUSED: ({ place }) => `${place}: the pattern is invalid or too complex. Write a simpler one.`,
    FIELD_WITHOUT_PLACE: ({ key }) => `The field “${key}” stands in no section. Put it into one.`,
    FIELD_UNKNOWN: ({ place, key }) => `${place}: there is no field “${key}”.`,
    CONDITION_INVALID: ({ place, reason }) => `${place}: the condition is not right, expected: ${reason}.`,
    EXPRESSION_INVALID: ({ place, problem }) => `${place}: the expression is not right. ${problem}`,
    CALCULATION_CYCLE: ({ circleEn }) =>
      `Calculated values depend on each other in a circle: ${circleEn}. Change one formula.`,
  },
  expected: expectedEn,
  reasons: conditionReasonsEn,
  changes: {
    kept: ({ title }) => `“${title}” is kept.`,
    added: ({ title }) => `“${title}” is added.`,
    dropped: ({ title }) => `“${title}” is dropped.`,
    split: ({ before, after }) => `“${before}” is split into “${after}”.`,
    merged: ({ before, after }) => `“${before}” are merged into “${after}”.`,
    renamed: ({ title, before, after }) => `The technical name of “${title}” changes from ${before} to ${after}.`,
    moved: ({ title }) => `“${title}” moves.`,
    retitled: ({ title, before, after }) => {
      if (after === title) return `The label “${before}” becomes “${after}”.`;
      if (!before) return `“${title}” gets the words “${after}”.`;
      return after
        ? `The words of “${title}” change from “${before}” to “${after}”.`
        : `“${title}” loses the words “${before}”.`;
    },
    widened: ({ title }) => `The limits of “${title}” are widened.`,
    narrowed: ({ title }) => `The limits of “${title}” are narrowed.`,
    requirement: ({ title, after, yes, no }) => {
      if (after === yes) return `“${title}” becomes required.`;
      return after === no ? `“${title}” is no longer required.` : `The conditions of “${title}” change.`;
    },
    choices: ({ title }) => `The choices of “${title}” change.`,
    setting: ({ title, aspect, after }) => {
      if (!aspect) return `The settings of “${title}” change.`;
      return after ? `The ${aspect} of “${title}” becomes “${after}”.` : `“${title}” no longer has a ${aspect}.`;
    },
    rule: ({ title }) => `A rule changes: ${title}`,
    calculation: ({ title }) => `The calculation of “${title}” changes.`,
    meaning: ({ title, aspect, before, after }) =>
      aspect
        ? `The meaning of “${title}” changes: ${aspect} from “${before}” to “${after}”.`
        : `The meaning of “${title}” changes.`,
  },
  kinds: {
    text: 'Line of text',
    'long-text': 'Paragraph',
    integer: 'Whole number',
    decimal: 'Decimal number',
    money: 'Money',
    percent: 'Share (part of a whole)',
    date: 'Date',
    'yes-no': 'Yes / No',
    choice: 'Choose one',
    'many-choices': 'Choose several',
    'unit-reference': 'Unit',
    'exemplar-reference': 'Exemplar',
    file: 'Attached files',
    table: 'Table',
    note: 'Note',
    phone: 'Telephone number',
  },
  kind: 'Kind',
  settings: {
    maxLength: 'Most characters',
    minLength: 'Fewest characters',
    pattern: 'Shape to follow',
    minimum: 'Least',
    maximum: 'Most',
    'x-minimum': 'Least',
    'x-maximum': 'Most',
    'x-nothing': '“No” means nothing to report',
    oneOf: 'Choices',
    items: 'Choices',
    minItems: 'Fewest',
    maxItems: 'Most',
    'x-types': 'Accepted file types',
    'x-unit': 'Unit of measure',
    'x-basis': 'What the figure counts',
    'x-overUnits': 'Added up over units',
    'x-overTime': 'Added up over periods',
    'x-indicator': 'Indicator',
    'x-total': 'Column total',
    'x-register': 'Rows from a register',
    'x-registerDate': 'Date that places an entry of the register',
    'x-registerField': 'From the register’s field',
    'x-ownPlan': 'From the unit’s own plan',
    'x-numbering': 'Numbering of questions',
  },
  values: {
    'x-basis': {
      flow: 'new in the period',
      cumulative: 'since the start of the year',
      stock: 'at the day of the report',
    },
    'x-overUnits': { sum: 'added', ratio: 'both counts added, then divided', max: 'the largest', none: 'not added' },
    'x-overTime': { sum: 'added', latest: 'the latest period', none: 'not added' },
    'x-numbering': {
      form: 'through the whole form',
      section: 'from 1 in each section',
      'form-all': 'through the whole form, what is calculated too',
      'section-all': 'from 1 in each section, what is calculated too',
    },
  },
  unset: 'not set',
  noTable: 'no table',
  breaking: 'Earlier figures may no longer fit.',
  yes: 'yes',
  no: 'no',
};
