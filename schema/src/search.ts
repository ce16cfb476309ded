/** What a search finds. */
export const SearchKind = {
  UNIT: 'unit',
  PLAN: 'plan',
  REPORT: 'report',
  ENTRY: 'entry',
  FORM: 'form',
  PERSON: 'person',
  TASK: 'task',
  TARGET: 'target',
  ANNOUNCEMENT: 'announcement',
  QUESTION: 'question',
  DASHBOARD: 'dashboard',
} as const;
export type SearchKind = (typeof SearchKind)[keyof typeof SearchKind];
