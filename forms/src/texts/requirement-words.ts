import type { Language } from '../dialect/form.ts';
import type { Comparison, Phrase } from './expression-texts.ts';

/** How rules ask for what must hold, in one language. */
interface RequirementWords {
  compare: Readonly<Record<Comparison, string>>;
  compareDates: Readonly<Record<Comparison, string>>;
  is: Phrase;
  isNot: Phrase;
  isYes: Phrase;
  isNo: Phrase;
  answered: Phrase;
  unanswered: Phrase;
  anyRows: Phrase;
  noRows: Phrase;
  /** What must hold only under a condition. */
  when: Phrase;
}

export const requirementWords: Readonly<Record<Language, RequirementWords>> = {
  vi: {
    compare: {
      '==': 'phải bằng',
      '!=': 'phải khác',
      '<': 'phải nhỏ hơn',
      '<=': 'phải nhỏ hơn hoặc bằng',
      '>': 'phải lớn hơn',
      '>=': 'phải lớn hơn hoặc bằng',
    },
    compareDates: {
      '==': 'phải trùng với',
      '!=': 'phải khác',
      '<': 'phải trước',
      '<=': 'không được sau',
      '>': 'phải sau',
      '>=': 'không được trước',
    },
    is: (left, right) => `${left} phải là ${right}`,
    isNot: (left, right) => `${left} không được là ${right}`,
    isYes: (field) => `${field} phải là Có`,
    isNo: (field) => `${field} phải là Không`,
    answered: (field) => `phải nhập ${field}`,
    unanswered: (field) => `phải để trống ${field}`,
    anyRows: (rows) => `${rows} phải có ít nhất một dòng`,
    noRows: (rows) => `${rows} không được có dòng nào`,
    when: (test, then) => `khi ${test} thì ${then}`,
  },
  en: {
    compare: {
      '==': 'must equal',
      '!=': 'must differ from',
      '<': 'must be less than',
      '<=': 'must be less than or equal to',
      '>': 'must be more than',
      '>=': 'must be more than or equal to',
    },
    compareDates: {
      '==': 'must be the same day as',
      '!=': 'must differ from',
      '<': 'must be before',
      '<=': 'must not be after',
      '>': 'must be after',
      '>=': 'must not be before',
    },
    is: (left, right) => `${left} must be ${right}`,
    isNot: (left, right) => `${left} must not be ${right}`,
    isYes: (field) => `${field} must be Yes`,
    isNo: (field) => `${field} must be No`,
    answered: (field) => `${field} must be answered`,
    unanswered: (field) => `${field} must be left blank`,
    anyRows: (rows) => `${rows} must have at least one row`,
    noRows: (rows) => `${rows} must have no rows`,
    when: (test, then) => `when ${test}, ${then}`,
  },
};
