import type { FirstStepKind, FirstStepsQuery, Role } from '../gql/graphql.ts';

/** A step of the first day, as the screens ask for it. */
export type Step = FirstStepsQuery['firstSteps'][number];

const places: Record<FirstStepKind, (step: Step) => string> = {
  LETTERHEAD: ({ unitId }) => `/units/${unitId}`,
  UNITS: ({ unitId }) => `/units/${unitId}`,
  OFFICE: ({ unitId }) => `/units/${unitId}`,
  PEOPLE: ({ unitId }) => `/units/${unitId}`,
  PLAN_TYPE: () => '/forms/new?from=example&purpose=PLAN',
  FORM: () => '/forms/new?from=example',
  PLAN: ({ planId }) => (planId ? `/plans/${planId}` : '/plans?create'),
  DUTIES: ({ planId }) => (planId ? `/plans/${planId}` : '/plans'),
  ISSUE: ({ planId }) => (planId ? `/plans/${planId}` : '/plans'),
};

/** Where a step is done. */
export const placeOf = (step: Step): string => places[step.kind](step);

const ofDesigners: readonly FirstStepKind[] = ['PLAN_TYPE', 'FORM', 'PLAN', 'DUTIES', 'ISSUE'];

/** Whose work a step is: units and people are an administrator's, plans and forms a designer's. */
export const roleFor = ({ kind }: Step): Role => (ofDesigners.includes(kind) ? 'DESIGNER' : 'ADMINISTRATOR');
