import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { ReturnReportInput } from '../gql/graphql.ts';
import {
  AcceptReportDocument,
  ApproveReportDocument,
  RecallReportDocument,
  ReceiveReportDocument,
  ReopenReportDocument,
  ReturnReportDocument,
  SendBackReportDocument,
} from './review-operations.ts';

/** What was done, or `conflict` when the report changed meanwhile. */
export type Outcome = 'done' | 'conflict';
type Why = Pick<ReturnReportInput, 'reason' | 'newDueDate' | 'cells'>;

/** What office and unit may do with a report that was handed in, or that waits for the unit's leader. */
export function useReportCommands(report: { id: string; editRevision: number; contextHash: string }) {
  const [receive, receiving] = useMutation(ReceiveReportDocument);
  const [accept, accepting] = useMutation(AcceptReportDocument);
  const [giveBack, returning] = useMutation(ReturnReportDocument);
  const [reopen, reopening] = useMutation(ReopenReportDocument);
  const [recall, recalling] = useMutation(RecallReportDocument);
  const [sendBack, sendingBack] = useMutation(SendBackReportDocument);
  const [approve, approving] = useMutation(ApproveReportDocument);
  const key = useIntentionKey();
  const input = () => ({ reportId: report.id, expectedRevision: report.editRevision, idempotencyKey: key.current() });
  const outcome = (typename: string | undefined): Outcome => {
    key.done();
    return typename === 'ReportReviewed' ? 'done' : 'conflict';
  };
  return {
    busy: [receiving, accepting, returning, reopening, recalling, sendingBack, approving].some(
      ({ loading }) => loading,
    ),
    receiveReport: async () =>
      outcome((await receive({ variables: { input: input() } })).data?.receiveReport.__typename),
    acceptReport: async () => outcome((await accept({ variables: { input: input() } })).data?.acceptReport.__typename),
    returnReport: async (why: Why) =>
      outcome((await giveBack({ variables: { input: { ...input(), ...why } } })).data?.returnReport.__typename),
    reopenReport: async (why: Why) =>
      outcome((await reopen({ variables: { input: { ...input(), ...why } } })).data?.reopenReport.__typename),
    recallReport: async () => outcome((await recall({ variables: { input: input() } })).data?.recallReport.__typename),
    sendBackReport: async (reason: string) =>
      outcome((await sendBack({ variables: { input: { ...input(), reason } } })).data?.sendBackReport.__typename),
    approveReport: async () => {
      const { data } = await approve({ variables: { input: { ...input(), contextHash: report.contextHash } } });
      key.done();
      return data?.approveReport;
    },
  };
}
