import { useQuery } from '@apollo/client/react';
import { useSyncExternalStore } from 'react';
import { graphql } from '../gql/gql.ts';
import type { DraftKeeper } from './draft-keeper.ts';
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

/** Beside a draft that is being filled: who else of the unit types in it now, or who saved it before it was saved here. */
export function EditingNow({ reportId, keeper }: { reportId: string; keeper: DraftKeeper }) {
  const { data } = useQuery(ReportEditorsDocument, {
    variables: { id: reportId },
    pollInterval: EVERY,
    skipPollAttempt: () => document.hidden,
    fetchPolicy: 'cache-and-network',
  });
  const saved = useSyncExternalStore(keeper.subscribe, () => keeper.current().savedAt);
  const report = data?.report;
  const lastEdited = report?.lastEdited && saved && report.lastEdited.at < saved ? null : report?.lastEdited;
  return (
    <div role="status">{report ? <EditorsLine report={{ ...report, lastEdited: lastEdited ?? null }} /> : null}</div>
  );
}
