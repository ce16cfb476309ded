import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { ReturnReportInput } from '../gql/graphql.ts';
import { AcceptReportDocument, ReceiveReportDocument, ReturnReportDocument } from './report-operations.ts';

/** The office's three commands on a submitted report; each answers `conflict` when the report changed meanwhile. */
export function useReviewReport(report: { id: string; editRevision: number }) {
  const [receive, receiving] = useMutation(ReceiveReportDocument);
  const [accept, accepting] = useMutation(AcceptReportDocument);
  const [giveBack, returning] = useMutation(ReturnReportDocument);
  const key = useIntentionKey();
  const input = () => ({ reportId: report.id, expectedRevision: report.editRevision, idempotencyKey: key.current() });
  const outcome = (typename: string | undefined) => {
    key.done();
    return typename === 'ReportReviewed' ? ('done' as const) : ('conflict' as const);
  };
  return {
    busy: receiving.loading || accepting.loading || returning.loading,
    receiveReport: async () =>
      outcome((await receive({ variables: { input: input() } })).data?.receiveReport.__typename),
    acceptReport: async () => outcome((await accept({ variables: { input: input() } })).data?.acceptReport.__typename),
    returnReport: async (why: Pick<ReturnReportInput, 'reason' | 'newDueDate' | 'cells'>) =>
      outcome((await giveBack({ variables: { input: { ...input(), ...why } } })).data?.returnReport.__typename),
  };
}
