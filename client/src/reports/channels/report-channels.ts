import type { ReportChannel } from '../../gql/graphql.ts';

/** The ways on which a report comes to the office, in the order in which they are named. */
export const reportChannels: readonly ReportChannel[] = ['SYSTEM', 'PAPER', 'QOFFICE', 'EMAIL'];
