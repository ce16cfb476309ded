import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { EditorsLine } from './editors-line.tsx';

const ReportEditorsDocument = graphql(`
  query ReportEditors($id: ID!) {
    report(id: $id) {
      id
      ...EditorsLine_report
    }
  }
`);

/** How often it is asked who types, while the form is on the screen. */
const EVERY = 30_000;

/** Beside a draft that is being filled: who else of the unit types in it now, or who saved it before. */
export function EditingNow({ reportId }: { reportId: string }) {
  const { data } = useQuery(ReportEditorsDocument, {
    variables: { id: reportId },
    pollInterval: EVERY,
    skipPollAttempt: () => document.hidden,
    fetchPolicy: 'cache-and-network',
  });
  return <div role="status">{data?.report ? <EditorsLine report={data.report} /> : null}</div>;
}
