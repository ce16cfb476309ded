import type { ReportScreen_reportFragment } from '../gql/graphql.ts';

/** Where a report is listed for its unit: an entry in its register, all else among what the unit owes. */
export const listOf = ({ assignment, unit }: Pick<ReportScreen_reportFragment, 'assignment' | 'unit'>): string =>
  assignment.asks === 'ANY_NUMBER' ? `/entries/${assignment.id}/${unit.id}` : '/duties';
