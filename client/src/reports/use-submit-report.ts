import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { SubmitReportDocument } from './report-operations.ts';

/** `submitReport`; a retry after no answer carries the same key, so that nothing is submitted twice. */
export function useSubmitReport(reportId: string) {
  const [mutate, { loading }] = useMutation(SubmitReportDocument);
  const key = useIntentionKey();
  const submitReport = async (expectedRevision: number, contextHash: string) => {
    const { data } = await mutate({
      variables: { input: { reportId, expectedRevision, contextHash, idempotencyKey: key.current() } },
    });
    key.done();
    return data?.submitReport;
  };
  return { submitReport, submitting: loading };
}
