import type { FormPurpose } from '../gql/graphql.ts';

/** What forms are for, in the order in which they are listed. */
export const purposes = ['REPORT', 'REGISTER', 'PLAN'] as const satisfies readonly FormPurpose[];
