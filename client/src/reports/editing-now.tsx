import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useSyncExternalStore } from 'react';
import { toRefusal } from '../apollo/problems.ts';
import { graphql } from '../gql/gql.ts';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { EditorsLine } from './editors-line.tsx';
import { ReportDocument } from './report-operations.ts';

export const ReportEditorsDocument = graphql(`
  query ReportEditors($id: ID!) {
    report(id: $id) {
      id
      state
      onBehalf {
        source
      }
      ...EditorsLine_report
    }
  }
`);

/** How often it is asked who types, while the form is on the screen. */
export const EVERY = 30_000;

interface Props {
  report: Pick<ReportScreen_reportFragment, 'id' | 'onBehalf'>;
  keeper: DraftKeeper;
}

/**
 * Beside a draft that is being filled: who else of the unit types in it now, or who saved it before it was saved here.
 * Where the office began to fill it for the unit meanwhile, the page shows that instead of the form.
 */
export function EditingNow({ report: { id, onBehalf }, keeper }: Props) {
  const client = useApolloClient();
  const { data, refetch } = useQuery(ReportEditorsDocument, {
    variables: { id },
    pollInterval: EVERY,
    skipPollAttempt: () => document.hidden,
    // What it says of the report is for here alone: the page is drawn from one answer, not from two.
    fetchPolicy: 'no-cache',
  });
  const saved = useSyncExternalStore(keeper.subscribe, () => keeper.current().savedAt);
  const failure = useSyncExternalStore(keeper.subscribe, () => keeper.current().failure);
  const report = data?.report;
  const isTakenOver = !onBehalf && Boolean(report?.onBehalf);
  useEffect(() => {
    if (failure && toRefusal(failure).code === 'FORBIDDEN') refetch().catch(() => undefined);
  }, [failure, refetch]);
  useEffect(() => {
    // What cannot be asked now is seen when the page is opened again.
    if (isTakenOver)
      client.query({ query: ReportDocument, variables: { id }, fetchPolicy: 'network-only' }).catch(() => undefined);
  }, [client, id, isTakenOver]);
  const lastEdited = report?.lastEdited && saved && report.lastEdited.at < saved ? null : report?.lastEdited;
  return (
    <div role="status">{report ? <EditorsLine report={{ ...report, lastEdited: lastEdited ?? null }} /> : null}</div>
  );
}
