/** States of a report [báo cáo]: the duty of one unit under one assignment, and its answer. */
export const ReportState = {
  EXPECTED: 'expected',
  DRAFT: 'draft',
  IN_REVIEW: 'inReview',
  SUBMITTED: 'submitted',
  RECEIVED: 'received',
  RETURNED: 'returned',
  ACCEPTED: 'accepted',
  WAIVED: 'waived',
  VOID: 'void',
} as const;
export type ReportState = (typeof ReportState)[keyof typeof ReportState];

/** What a person may do to a report. */
export const ReportCommand = {
  SAVE: 'save',
  SUBMIT: 'submit',
  RECEIVE: 'receive',
  RETURN: 'return',
  ACCEPT: 'accept',
} as const;
export type ReportCommand = (typeof ReportCommand)[keyof typeof ReportCommand];

/**
 * The life of a report: state x command -> next state. What is absent is refused with REPORT_WRONG_STATE.
 * The one table that server, client and docs/GLOSSARY.md read.
 */
export const reportLife: Readonly<Record<ReportState, Partial<Record<ReportCommand, ReportState>>>> = {
  expected: { save: 'draft' },
  draft: { save: 'draft', submit: 'submitted' },
  inReview: {},
  submitted: { receive: 'received', return: 'returned', accept: 'accepted' },
  received: { return: 'returned', accept: 'accepted' },
  returned: { save: 'returned', submit: 'submitted' },
  accepted: {},
  waived: {},
  void: {},
};

/** States in which a report counts as handed in (coverage "received"). */
export const handedIn: readonly ReportState[] = ['submitted', 'received', 'accepted'];
/** States in which a report is owed by its unit. */
export const owed: readonly ReportState[] = ['expected', 'draft', 'inReview', 'returned'];
