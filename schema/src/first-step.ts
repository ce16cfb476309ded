/** What an office does on its first day, in this order. */
export const FirstStepKind = {
  LETTERHEAD: 'letterhead',
  UNITS: 'units',
  OFFICE: 'office',
  PEOPLE: 'people',
  PLAN_TYPE: 'planType',
  FORM: 'form',
  PLAN: 'plan',
  DUTIES: 'duties',
  ISSUE: 'issue',
} as const;
export type FirstStepKind = (typeof FirstStepKind)[keyof typeof FirstStepKind];
