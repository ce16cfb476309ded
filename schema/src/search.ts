/** What a search finds. */
export const SearchKind = {
  UNIT: 'unit',
  PLAN: 'plan',
  REPORT: 'report',
  FORM: 'form',
  PERSON: 'person',
} as const;
export type SearchKind = (typeof SearchKind)[keyof typeof SearchKind];
