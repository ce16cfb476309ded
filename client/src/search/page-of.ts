import type { SearchKind } from '../gql/graphql.ts';
import type { Hit } from './search-operations.ts';

/** The page on which a hit stands. */
const pages: Record<SearchKind, (hit: Hit) => string> = {
  UNIT: ({ id }) => `/units/${id}`,
  PLAN: ({ id }) => `/plans/${id}`,
  REPORT: ({ id }) => `/reports/${id}`,
  ENTRY: ({ id }) => `/reports/${id}`,
  FORM: ({ id }) => `/forms/${id}`,
  PERSON: ({ unitId }) => `/units/${unitId}`,
  TASK: ({ id, planId }) => `/plans/${planId}#task-${id}`,
  TARGET: ({ id }) => `/targets/${id}`,
  ANNOUNCEMENT: ({ planId }) => `/plans/${planId}`,
  QUESTION: ({ id }) => `/figures?saved=${id}`,
  DASHBOARD: ({ id }) => `/figures/dashboards/${id}`,
};

/** Forms open to be changed for those who design them. */
export const pageOf = (hit: Hit, designs: boolean): string =>
  hit.kind === 'FORM' && designs ? `/forms/${hit.id}/edit` : pages[hit.kind](hit);
